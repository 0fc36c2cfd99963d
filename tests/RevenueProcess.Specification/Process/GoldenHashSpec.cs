using System.Security.Cryptography;
using System.Text;

namespace RevenueProcess.Specification.Process;

/// <summary>
/// Hosts keep the hash of a process beside what it decided. These hashes were taken from the first writer: a stored hash stays true, however
/// processes are written. Between them the documents use everything that a process can say.
/// </summary>
public sealed class GoldenHashSpec
{
    public static TheoryData<string, string, string> Documents { get; } = new()
    {
        { "smallest", "b6aca49989c6cf60a9439f2e2899e93f79e8004d3502dd4de107e70ca254157b",
            """
            {"name":"smallest","version":1,"path":[{"id":"customer","outcome":"won"}]}
            """ },
        { "stages", "36f7b723a9999909931a8b26d6b9882fdcbf1009c089f9d4f232830086ca6baf",
            """
            {"$schema":"process.schema.json","name":"stages: names, teams, buyers, service levels","version":7,
             "path":[{"id":"inquiry","name":"First \"question\"","team":"marketing","buyer":"exploring"},
                     {"id":"qualified","team":"sales development","buyer":"comparing <b>&</b> asking","within":"P2D"},
                     {"id":"talks","team":"sales","within":"PT36H30M"},
                     {"id":"won","team":"sales","outcome":"won","within":"P1DT0.5S"},
                     {"id":"satisfied","name":"satisfied","team":"success"}],
             "transitions":[{"trigger":"a","from":"inquiry","to":"qualified"},{"trigger":"b","from":"qualified","to":"talks"},{"trigger":"c","from":"talks","to":"won"},{"trigger":"d","from":"won","to":"satisfied"}]}
            """ },
        { "languages", "f77fbca3f8b40790d46b3b78097db95014268d74727f41f44316a2133a40c096",
            """
            {"name":"Umsatzprozess – größer","version":2,
             "path":[{"id":"Anfrage/1","team":"Marketing & Co","buyer":"'sucht' \\ \t \u00a0 x"},{"id":"客户","name":"客户 😀","outcome":"won"}],
             "exits":[{"id":"verlören","outcome":"lost"}],
             "transitions":[{"trigger":"→","from":"Anfrage/1","to":"客户"},{"trigger":"+","from":"Anfrage/1","to":"verlören","reasons":["zu teuer €","zeile\u2028"]}]}
            """ },
        { "detours and exits", "1d5dfdcc92c2d1c3e19f7029daaeef6a1672427fdccac6682116a0746d902a5b",
            """
            {"name":"detours and exits","version":1,
             "path":[{"id":"a","team":"marketing"},{"id":"b","outcome":"won"}],
             "detours":[{"id":"nurture","team":"marketing","buyer":"not now","within":"P90D"},{"id":"wait"}],
             "exits":[{"id":"lost","name":"Lost","team":"sales","outcome":"lost"},{"id":"never","outcome":"disqualified"}],
             "entry":["nurture","a"],
             "transitions":[{"trigger":"go","from":"a","to":"b"},{"trigger":"rest","from":["a","wait"],"to":"nurture"},{"trigger":"wait","from":"nurture","to":"wait"},
              {"trigger":"wake","from":["nurture","wait"],"to":"a"},{"trigger":"lose","from":["a","nurture"],"to":"lost","reasons":["price",{"code":"silent","noDecision":true},{"code":"timing"}]},
              {"trigger":"drop","from":"a","to":"never","reasons":["spam"]},{"trigger":"reopen","from":"lost","to":"a"}]}
            """ },
        { "gates and automatic rows", "c8586183aa186190296f0dd3f647c643c7c6fa66a86f95509d2e6bbc84788cda",
            """
            {"name":"gates and automatic rows","version":3,
             "path":[{"id":"a"},{"id":"triage","team":"marketing","name":"Triage","kind":"gate"},{"id":"b"},{"id":"won","outcome":"won"}],
             "detours":[{"id":"pool"},{"id":"sort","kind":"gate"}],"exits":[{"id":"lost","outcome":"lost"}],"entry":["triage"],
             "transitions":[{"from":"triage","to":"b","gate":["large","agreed"]},{"trigger":"named route","from":"triage","to":"a","gate":"large"},{"from":"triage","to":"pool"},
              {"trigger":"ask","from":"a","to":"triage"},{"trigger":"win","from":"b","to":"won"},{"trigger":"grow","from":"pool","to":"b","gate":"large","automatic":true},
              {"trigger":"sort","from":"pool","to":"sort","automatic":false},{"trigger":"route","from":"sort","to":"b"},{"trigger":"route","from":"b","to":"a"},{"trigger":"end","from":"b","to":"lost"}],
             "definitions":[{"name":"large","version":4,"when":{"number":"employees","atLeast":50}},{"name":"agreed","version":1,"agreedBy":["sales","marketing"],"when":{"flag":"agreed","equalTo":true}}]}
            """ },
        { "every criterion", "b1b2d151089b94e3fb8333d1505d16486a27fa14eb60866c7b07ea9694f3b1ab",
            """
            {"name":"every criterion","version":1,"path":[{"id":"a"},{"id":"won","outcome":"won"}],
             "transitions":[{"trigger":"go","from":"a","to":"won","gate":"everything"}],
             "definitions":[
              {"name":"everything","version":2,"agreedBy":["marketing"],"meaning":"All there is.","effectiveFrom":"2026-01-01T00:00:00Z","retiredFrom":"2027-01-01T12:30:00.5Z","when":{"all":[
               {"any":[{"number":"employees","atLeast":50.50},{"number":"employees","atMost":-1},{"number":"employees","between":[1,1.0]}]},
               {"atLeast":2,"of":[{"number":"employees","equalTo":0},{"number":"employees","oneOf":[3,1,2.00]},{"number":"employees","present":true}]},
               {"not":{"text":"country","equalTo":"CH"}},{"text":"country","oneOf":["DE","AT"]},{"text":"role","contains":"Chief"},{"text":"role","present":true},
               {"flag":"budget","equalTo":true},{"flag":"spam","equalTo":false},{"flag":"budget","present":true},
               {"instant":"renewal","atLeast":"2026-01-01T00:00:00Z"},{"instant":"renewal","atMost":"2026-12-31T23:59:59.123456789Z"},
               {"instant":"renewal","between":["2026-01-01T00:00:00Z","2026-12-31T00:00:00Z"]},{"instant":"renewal","equalTo":"2026-06-01T00:00:00Z"},{"instant":"renewal","present":true},
               {"textSet":"products","contains":"crm"},{"textSet":"products","present":true},
               {"signal":"demo","within":"P30D"},{"signal":"visit","atLeast":3,"within":"PT12H30M"},{"signal":"visit","atLeast":3},
               {"meets":"base"},{"custom":"budget approved"}]}},
              {"name":"base","version":1,"when":{"not":{"not":{"flag":"known","equalTo":true}}}}]}
            """ },
        { "scores", "eaec23acdb25b2be9e262faae1171fcc6bd89c5a86c4d4c86a69453fc6b1536d",
            """
            {"name":"scores","version":1,"path":[{"id":"a"},{"id":"won","outcome":"won"}],
             "transitions":[{"trigger":"go","from":"a","to":"won","gate":["hot","graded"]}],
             "definitions":[{"name":"fit","version":1,"when":{"text":"country","equalTo":"CH"}},{"name":"hot","version":1,"when":{"any":[{"score":"b2b","version":2,"atLeast":60},{"score":"b2b","version":1,"fitAtLeast":40.5},{"score":"plain","engagementAtLeast":0.0001}]}},
              {"name":"graded","version":1,"when":{"score":"b2b","version":2,"gradeWithin":["B1","A1","A2"]}}],
             "scores":[{"name":"b2b","version":1,"fit":[{"points":40.5,"when":{"meets":"fit"}}]},
              {"name":"b2b","version":2,"agreedBy":["marketing","sales"],"meaning":"How good a lead is","effectiveFrom":"2026-02-01T00:00:00Z","retiredFrom":"2028-02-01T00:00:00Z",
               "fit":[{"points":50,"when":{"number":"employees","atLeast":50}},{"points":-10.25,"when":{"flag":"student","equalTo":true}}],
               "engagement":[{"signal":"visit","points":2,"halfLife":"P7D","cap":20},{"signal":"demo","points":30},{"signal":"unsubscribe","points":-5,"cap":5}],"engagementCap":100,
               "grades":{"A":{"from":40},"B":{"from":20,"to":40},"C":{"from":0,"to":20},"D":{"to":0}},"levels":{"1":{"from":30},"2":{"from":10,"to":30},"3":{"from":1.5,"to":10},"4":{"to":1.5}}},
              {"name":"plain","version":1,"engagement":[{"signal":"visit","points":1}]}]}
            """ },
        { "definitions", "4f13b1f66bf3d65753f47165f59b99ff346b1aa94ca2a4085397fa56e599a924",
            """
            {"name":"definitions that no gate asks","version":1,"path":[{"id":"won","outcome":"won"}],
             "definitions":[{"name":"z","version":1,"when":{"meets":"a"}},{"name":"a","version":3,"meaning":"deep","when":{"any":[{"all":[{"meets":"m"},{"flag":"x","equalTo":true}]},{"meets":"m"}]}},{"name":"m","version":1,"when":{"flag":"y","equalTo":false}}]}
            """ },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_stored_hash_stays_true(string name, string hash, string json)
    {
        var process = ProcessJson.Read(json);

        Assert.Equal(hash, process.Hash);
        Assert.Equal(hash, ProcessJson.Read(ProcessJson.Write(process)).Hash);
        Assert.NotEmpty(name);
    }

    [Fact]
    public void A_stored_hash_of_a_process_that_takes_back_stays_true() => A_stored_hash_stays_true(
        "taking back",
        "68c30c0d883559c32b54f1365f0ab1642f8b27906b0059eebf10feff08c7e1ae",
        """
        {"name":"taking back","version":1,
         "path":[{"id":"a"},{"id":"won","outcome":"won"}],"exits":[{"id":"lost","outcome":"lost"}],
         "transitions":[{"trigger":"win","from":"a","to":"won","takesBack":false},{"trigger":"lose","from":"a","to":"lost"},{"trigger":"undo","from":["won","lost"],"to":"a","takesBack":true},
          {"trigger":"mean","from":"lost","to":"won","gate":"agreed","reasons":["typing"],"takesBack":true}],
         "definitions":[{"name":"agreed","version":1,"when":{"flag":"agreed","equalTo":true}}]}
        """);

    [Fact]
    public void A_stored_hash_of_a_process_that_waits_for_the_buyer_stays_true() => A_stored_hash_stays_true(
        "waiting for the buyer",
        "614701bb418411b5775a84625c901493c975dfb2eb0df28103f79ffef1f10a9f",
        """
        {"name":"waiting for the buyer","version":1,
         "path":[{"id":"a","buyersTurn":false},{"id":"offer","team":"sales","buyer":"deciding","buyersTurn":true,"within":"P14D"},{"id":"won","outcome":"won"}],
         "detours":[{"id":"later","buyersTurn":true}],
         "transitions":[{"trigger":"offer","from":"a","to":"offer"},{"trigger":"win","from":["offer","later"],"to":"won"},{"trigger":"wait","from":"offer","to":"later"}]}
        """);

    [Fact]
    public void A_process_built_in_code_hashes_as_its_document_does() => Assert.Equal(
        ProcessJson.Read(DocumentsSpec.ExampleOfThePage()).Hash,
        WellMadeProcess.Build().Hash);

    [Fact]
    public void The_documents_are_written_as_before() => Assert.Equal(
        "c3d4d885e54beeaa3f553cda4db694515e2d3a2e11523aaaf282113f439ddc42",
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Read().Select(ProcessJson.Write))))));

    [Fact]
    public void Lead_definitions_are_written_as_before() => Assert.Equal(
        "d2a1ef490a8b19c3c5426eed81f89766d0ff75e0d7cff61010c970337ce0e884",
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
            '\n', Read().Select(process => DefinitionsJson.Write(Vocabulary.Of(process.Definitions, process.Scores))))))));

    private static IEnumerable<ProcessDefinition> Read() => ((IEnumerable<object[]>)Documents).Select(document => ProcessJson.Read((string)document[2]));
}
