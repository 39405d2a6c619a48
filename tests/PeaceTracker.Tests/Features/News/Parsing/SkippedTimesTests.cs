namespace PeaceTracker.Tests.Features.News.Parsing;

public sealed class SkippedTimesTests
{
    [Theory]
    [InlineData("<skipHours><hour>0</hour><hour> 5 </hour><hour>23</hour></skipHours>", new[] { 0, 5, 23 }, new DayOfWeek[0])]
    [InlineData("<skipHours><hour>24</hour><hour>07</hour></skipHours>", new[] { 0, 7 }, new DayOfWeek[0])]
    [InlineData("<skiphours><HOUR>1</HOUR></skiphours><skipDays><day>sunday</day><Day> SATURDAY </Day></skipDays>", new[] { 1 }, new[] { DayOfWeek.Sunday, DayOfWeek.Saturday })]
    [InlineData("<skipHours><hour>25</hour><hour>-1</hour><hour>+2</hour><hour>3.5</hour><hour/><hour>noon</hour><hour>99999999999999999999</hour></skipHours>", new int[0], new DayOfWeek[0])]
    [InlineData("<skipDays><day>Mon</day><day>1</day><day>Monday, Tuesday</day><day>lundi</day><day><b>Friday</b></day></skipDays>", new int[0], new DayOfWeek[0])]
    [InlineData("<skipHours>3</skipHours><skipDays>Monday</skipDays><hour>4</hour><day>Friday</day>", new int[0], new DayOfWeek[0])]
    [InlineData("<item><skipHours><hour>6</hour></skipHours></item>", new int[0], new DayOfWeek[0])]
    [InlineData("", new int[0], new DayOfWeek[0])]
    public void A_feed_names_hours_and_days_and_nonsense_is_passed_over(string head, int[] hours, DayOfWeek[] days)
    {
        var skipped = Documents.Read($"<rss version='2.0'><channel><title>The Gazette</title>{head}</channel></rss>").Skipped;

        Assert.Equal(hours, Enumerable.Range(-2, 99).Where(skipped.HasHour));
        Assert.Equal(days, Enum.GetValues<DayOfWeek>().Where(skipped.HasDay));
    }

    [Fact]
    public void No_more_are_taken_than_there_are()
    {
        var hours = string.Concat(Enumerable.Repeat("<hour>noon</hour>", 24)) + "<hour>3</hour>";
        var days = string.Concat(Enumerable.Repeat("<day>Monday</day>", 7)) + "<day>Tuesday</day>";

        var skipped = Documents.Read($"<rss><channel><skipHours>{hours}</skipHours><skipDays>{days}</skipDays></channel></rss>").Skipped;

        Assert.Equal((0, 1 << (int)DayOfWeek.Monday), (skipped.Hours, skipped.Days));
    }
}
