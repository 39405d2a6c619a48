using PeaceTracker.Data;
using PeaceTracker.Shell;

if (CommandLine.IsCommand(args))
{
    return await CommandLine.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddData();
var app = builder.Build();
await app.RunAsync();
return 0;
