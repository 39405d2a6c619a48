using PeaceTracker.Data;

namespace PeaceTracker.Features.Strikes.Curation;

/// <summary>
/// Where files from a browser lie while they are looked at and imported: in the data directory, under names that nobody chose. They are
/// gone when their page is, and what a crash left behind is gone before the next one is taken.
/// </summary>
internal sealed class UploadShelf
{
    private readonly string folder;

    public UploadShelf(DataDirectory directory)
    {
        folder = directory.Folder("uploads");
        foreach (var left in Directory.EnumerateFiles(folder))
        {
            File.Delete(left);
        }
    }

    /// <summary>Takes a file in, telling how many bytes have come.</summary>
    public async Task<UploadedFile> TakeAsync(string name, Stream content, Action<long> told, CancellationToken cancellationToken)
    {
        var file = new UploadedFile(Path.Combine(folder, Path.GetRandomFileName()), Path.GetFileName(name));
        try
        {
            await using var stream = new FileStream(file.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            var buffer = new byte[64 * 1024];
            while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                told(stream.Position);
            }

            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}

/// <summary>A file that was taken in; gone when it is disposed.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Name">What it was called.</param>
internal sealed record UploadedFile(string Path, string Name) : IDisposable
{
    public void Dispose() => File.Delete(Path);
}
