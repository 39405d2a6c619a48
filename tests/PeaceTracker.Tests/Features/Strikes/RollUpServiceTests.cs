using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PeaceTracker.Data.RollUps;
using PeaceTracker.Features.Strikes;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Strikes;

public sealed class RollUpServiceTests
{
    [Fact]
    public async Task A_difference_is_told_in_the_log_and_left_as_it_is()
    {
        await using var table = await ClaimTable.CreateAsync(1);
        await table.AddStrikeAsync();
        var log = new Lines();
        using var service = new RollUpService(table.Database.Get<RollUpUpkeep>(), table.Database.Clock, log);

        await service.LookAsync(TestContext.Current.CancellationToken);
        Assert.Empty(log.Told);

        await table.Database.ReadAsync(db => db.StrikeRollUps.ExecuteUpdateAsync(row => row.SetProperty(figure => figure.Best, 4321)));
        var before = await table.FiguresAsync();
        await service.LookAsync(TestContext.Current.CancellationToken);
        Assert.Contains("kept 4321", Assert.Single(log.Told), StringComparison.Ordinal);
        Assert.Equal(before, await table.FiguresAsync());
    }

    private sealed class Lines : ILogger<RollUpService>
    {
        public List<string> Told { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Told.Add(formatter(state, exception));
    }
}
