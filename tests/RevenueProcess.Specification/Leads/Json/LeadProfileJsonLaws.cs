using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck.Xunit;
using NodaTime;
using RevenueProcess.Specification.House;
using static RevenueProcess.Specification.Leads.LeadGenerators;

namespace RevenueProcess.Specification.Leads;

[Properties(Arbitrary = [typeof(LeadArbitraries)])]
public sealed class LeadProfileJsonLaws
{
    [Property(MaxTest = 300)]
    public bool A_profile_is_read_back_equal_and_written_again_the_same(LeadProfile profile)
    {
        string json = LeadProfileJson.Write(profile);
        LeadProfile read = LeadProfileJson.Read(json);
        return read.Equals(profile) && read.GetHashCode() == profile.GetHashCode() && LeadProfileJson.Write(read) == json;
    }

    [Property]
    public bool Equal_profiles_are_written_alike(LeadProfile profile)
    {
        FactValue[] reversed = profile.Values.ToArray();
        Array.Reverse(reversed);
        return LeadProfileJson.Write(LeadProfile.Of(reversed)) == LeadProfileJson.Write(profile);
    }

    [Property]
    public bool A_profile_that_was_read_is_judged_as_the_one_that_was_written(LeadDefinition definition, LeadProfile profile, Instant now) =>
        definition.Explain(LeadProfileJson.Read(LeadProfileJson.Write(profile)), now).Equals(definition.Explain(profile, now));

    [Property]
    public bool A_profile_in_utf8_is_the_same_as_in_text(LeadProfile profile)
    {
        var utf8 = new ArrayBufferWriter<byte>();
        LeadProfileJson.Write(profile, utf8);
        return Encoding.UTF8.GetString(utf8.WrittenSpan) == LeadProfileJson.Write(profile) && LeadProfileJson.Read(utf8.WrittenSpan).Equals(profile);
    }

    [Property]
    public bool System_text_json_gives_the_same_profile(LeadProfile profile)
    {
        var plain = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        string json = JsonSerializer.Serialize(profile, plain);
        return json == LeadProfileJson.Write(profile) && profile.Equals(JsonSerializer.Deserialize<LeadProfile>(JsonSerializer.Serialize(profile)));
    }

    // What hosts stored must be read for ever: this file is never changed, only added to.
    [Fact]
    public void A_profile_with_every_kind_of_fact_has_its_golden_form()
    {
        LeadProfile profile = Example();
        Approved.Is("Leads/Json/LeadProfile", LeadProfileJson.Write(profile));
        Assert.Equal(profile, LeadProfileJson.Read(Repository.Read("tests/RevenueProcess.Specification/Leads/Json/LeadProfile.approved.txt")));
        Assert.Equal("{}", LeadProfileJson.Write(LeadProfile.Empty));
        Assert.Same(LeadProfile.Empty, LeadProfileJson.Read("{}"));
    }

    [Fact]
    public void Kinds_that_a_newer_writer_adds_are_skipped() =>
        Assert.Equal(Example(), LeadProfileJson.Read(LeadProfileJson.Write(Example()).Insert(1, """ "place": { "office": [47.4, 8.5] }, """)));

    [Fact]
    public void Order_and_repetition_in_a_set_and_order_of_instants_do_not_matter() => Assert.Equal(
        LeadProfile.Of(Products.Is("a", "b"), Demo.At(Noon, Noon, Noon + Duration.Epsilon)),
        LeadProfileJson.Read("""{"signal":{"demo request":["2026-11-01T12:00:00.000000001Z","2026-11-01T12:00:00Z","2026-11-01T12:00:00Z"],"never":[]},"textSet":{"products":["b","a","b"]}}"""));

    [Theory]
    [InlineData("", "not-json $")]
    [InlineData("[]", "wrong-type $")]
    [InlineData("""{"number":[],"text":7}""", "wrong-type $.number", "wrong-type $.text")]
    [InlineData("""{"number":{"a":"1","b":1e40,"c":0.00000000000000000000000000001},"text":{"d":1},"flag":{"e":"true"},"instant":{"f":"today"},"textSet":{"g":"x","h":["x",1]},"signal":{"i":"2026-11-01T12:00:00Z","j":[1]}}""",
        "wrong-type $.number.a", "out-of-range $.number.b", "too-precise $.number.c", "wrong-type $.text.d", "wrong-type $.flag.e", "not-instant $.instant.f", "wrong-type $.textSet.g",
        "wrong-type $.textSet.h[1]", "wrong-type $.signal.i", "wrong-type $.signal.j[0]")]
    [InlineData("""{"number":{"a":1,"a":2," ":3},"text":{"a":"x"},"text":{}}""", "repeated-key $.text", "repeated-key $.number.a", "blank $.number[' ']", "conflicting-kinds $.text.a")]
    [InlineData("""{"text":{"a":"\ud800"}}""", "not-unicode $.text.a")]
    [InlineData("""{"text":{"\ud800":"a"}}""", "not-unicode $.text")]
    public void What_is_no_profile_is_refused_with_all_its_faults(string json, params string[] expected) => Assert.Equal(
        expected,
        Assert.Throws<InvalidDefinitionException>(() => LeadProfileJson.Read(json)).Faults.Select(fault => $"{fault.Code} {fault.Path}"),
        StringComparer.Ordinal);

    /// <summary>A profile with every kind of fact.</summary>
    internal static LeadProfile Example() => LeadProfile.Of(
        Revenue.Is(1_500_000.50m), Employees.Is(20), Fact.Number("smallest").Is(0.0000000000000000000000000001m), Fact.Number("greatest").Is(decimal.MaxValue), Country.Is("CH"),
        Fact.Text("empty").Is(""), Fact.Text("odd \"name\" – ü🚀").Is("line\n\t\\ 日本🚀"), Budget.Is(false), Renewal.Is(Noon + Duration.Epsilon), Products.Is("erp", "crm"), Fact.TextSet("none").Is(),
        Demo.At(Noon, Noon, Noon - Duration.FromDays(9)), Fact.Signal("first").At(Instant.MinValue, Instant.MaxValue));
}
