namespace RevenueProcess.Specification.Samples;

/// <summary>A small folder of files that has something of everything, for tests that damage it.</summary>
internal sealed class HostileFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public HostileFolder()
    {
        foreach (var (name, text) in Files)
        {
            _folder.Write(name, text);
        }
    }

    /// <summary>The files by their names.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["process.json"] = """
            {
              "name": "b2b", "version": 1,
              "path": [
                { "id": "inquiry", "name": "Inquiry", "team": "marketing", "buyer": "asking" },
                { "id": "engaged", "team": "sales", "buyer": "comparing", "within": "P2D" },
                { "id": "customer", "team": "success", "buyer": "using", "outcome": "won" }
              ],
              "detours": [{ "id": "nurture", "team": "marketing", "buyer": "not now" }],
              "exits": [{ "id": "lost", "team": "sales", "outcome": "lost" }],
              "transitions": [
                { "trigger": "engage", "from": "inquiry", "to": "engaged", "gate": "large" },
                { "trigger": "win", "from": "engaged", "to": "customer" },
                { "trigger": "park", "from": ["inquiry", "engaged"], "to": "nurture", "reasons": ["no need", { "code": "went quiet", "noDecision": true }] },
                { "trigger": "wake", "from": "nurture", "to": "engaged" },
                { "trigger": "lose", "from": "engaged", "to": "lost" }
              ],
              "definitions": [{ "name": "large", "version": 1, "agreedBy": ["marketing", "sales"], "when": { "any": [{ "number": "size", "atLeast": 50 }, { "signal": "visit", "within": "P30D" }] } }]
            }
            """,
        ["import.json"] = """
            {
              "zone": "Europe/Berlin", "currency": "EUR", "missing": ["n/a"], "correctionsWithin": "PT5M", "earliestInstant": "2020-01-01T00:00:00Z",
              "files": [
                {
                  "kind": "wide", "file": "wide.csv", "delimiter": ";", "patterns": ["dd.MM.uuuu HH:mm:ss", "iso"], "where": [{ "column": "test", "is": "no" }], "journey": "lead",
                  "stages": [{ "stage": "inquiry", "column": "created", "value": { "column": "amount", "numbers": "1.234,5" } }, { "stage": "lost", "column": "lost", "when": { "column": "test", "in": ["no", "maybe"] } }],
                  "attributes": [{ "name": "source", "map": { "Web": "web" } }]
                },
                {
                  "kind": "long", "file": "long.csv", "ignoreCase": true, "raggedAside": true, "endsAt": "Total",
                  "columns": { "journey": { "lookup": "merged.csv", "by": "lead", "take": "into", "follow": true }, "stage": "status", "instant": { "first": ["at", "on"] }, "sequence": "step", "value": "amount" },
                  "stages": { "SAL": "engaged", "Won": "customer" }
                },
                {
                  "kind": "changes", "file": "changes.csv", "columns": { "journey": "Id", "instant": "At", "property": "Field", "old": "Old", "new": "New" },
                  "properties": { "created": "start", "StageName": "stage", "Amount": "value", "CloseDate": "expectedClose" }
                },
                { "kind": "journeys", "file": "journeys.csv", "columns": { "journey": { "column": "Id", "length": 15, "lower": true }, "owner": "Owner", "value": "Amount" } },
                { "kind": "touches", "file": "touches.csv", "columns": { "journey": "Id", "instant": "At", "what": { "join": ["Kind", "Way"], "with": "/" }, "team": "Team" } },
                { "kind": "lookup", "file": "merged.csv", "key": "from" }
              ]
            }
            """,
        ["definitions.json"] = """
            {
              "definitions": [
                { "name": "large", "version": 1, "agreedBy": ["marketing", "sales"], "meaning": "Large enough", "when": { "all": [{ "number": "size", "atLeast": 50 }, { "not": { "text": "country", "oneOf": ["France", "Spain"] } }] } },
                { "name": "near", "version": 2, "when": { "any": [{ "signal": "visit", "within": "P30D", "atLeast": 1 }, { "text": "sector", "equalTo": "retail" }, { "flag": "budget", "equalTo": true }] } }
              ]
            }
            """,
        ["profiles.json"] = """
            {
              "zone": "Europe/Berlin", "missing": ["n/a"],
              "leads": {
                "file": "people.csv", "key": "id", "decidedAt": "judged",
                "fate": { "column": "fate", "won": ["w"], "lost": ["l"], "open": ["o", ""] },
                "answer": { "column": "answer", "accepted": ["yes"], "refused": ["no"], "reason": "why" },
                "attributes": [{ "name": "size", "kind": "number" }, { "name": "country", "map": { "DE": "Germany" } }, { "name": "budget", "kind": "flag" }],
                "signals": [{ "name": "visit", "column": "visited", "patterns": ["dd.MM.uuuu"] }]
              },
              "joined": [{ "file": "companies.csv", "key": "company", "attributes": [{ "name": "sector" }] }]
            }
            """,
        ["wide.csv"] = "lead;source;test;created;lost;amount\na;Web;no;03.10.2025 00:49:45;;1.000,50\nb;;no;2025-10-04;05.10.2025 10:00:00;7\nc;n/a;yes;;;\n",
        ["long.csv"] = "lead,status,at,on,step,amount\na,SAL,2025-10-04T10:00:00Z,,2,10.5\nb,won,,2025-10-05,3,x\nx,SAL,2025-10-06,,,\nTotal,3\n",
        ["changes.csv"] = "Id,At,Field,Old,New\nd,2025-10-01,created,,\nd,2025-10-02,StageName,inquiry,engaged\nd,2025-10-02,Amount,5,7\nd,2025-10-03,CloseDate,2025-11-01,2025-12-01\n",
        ["journeys.csv"] = "Id,Owner,Amount\nA,Ann,12\nD,Bob,\n",
        ["touches.csv"] = "Id,At,Kind,Way,Team\na,2025-10-05,call,out,sales\nz,2025-10-05,call,out,sales\n",
        ["merged.csv"] = "from,into\nx,y\ny,a\n",
        ["people.csv"] = "id,judged,fate,answer,why,size,country,budget,visited,company\n1,2025-10-05,w,yes,,100,DE,true,01.10.2025,acme\n2,2025-10-06,l,no,small,20,FR,false,,acme\n3,,o,,,n/a,,,,\n",
        ["companies.csv"] = "company,sector\nacme,retail\n",
    };

    public string this[string name] => _folder[name];

    /// <summary>Runs a command that reads the document, changed, and puts it back.</summary>
    public DemoRun Run(string document, string text)
    {
        _folder.Write(document, text);
        var run = document switch
        {
            "process.json" => DemoRun.Of("validate", "--process", this[document]),
            "definitions.json" or "profiles.json" => Evidence("--format", "json"),
            _ => Report("--format", "json"),
        };
        _folder.Write(document, Files[document]);
        return run;
    }

    public DemoRun Report(params string[] more) => DemoRun.Of(["report", "--process", this["process.json"], "--import", this["import.json"], .. more]);

    public DemoRun Evidence(params string[] more) => DemoRun.Of(["definitions", "--definitions", this["definitions.json"], "--profiles", this["profiles.json"], .. more]);

    public void Write(string name, byte[] content) => File.WriteAllBytes(this[name], content);

    public void Dispose() => _folder.Dispose();
}
