using System.Security.Cryptography;
using System.Text;
using PeaceTracker.Data;

namespace PeaceTracker.Accounts;

/// <summary>
/// The one-time code by which the first administrator is set up: whoever can read the log or the data directory of the
/// server is its operator. Four groups of five letters; it survives a restart and is gone after its use.
/// </summary>
internal sealed class SetupCode(DataDirectory directory)
{
    private const int Groups = 4;

    private const int Letters = 5;

    // Without those that look like another one when they are copied by hand.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private string? code;

    public string File => Path.Combine(directory.FullPath, "setup-code");

    /// <summary>The code that waits to be used; made where there is none.</summary>
    public string Open()
    {
        code = System.IO.File.Exists(File) && IsCode(System.IO.File.ReadAllText(File).Trim()) is { } kept ? kept : Make();
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return code;
    }

    /// <summary>Whether this is the code, however it was spaced; compared in the same time wherever they differ.</summary>
    public bool Matches(string? typed) => code is not null && typed is { Length: < 100 }
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(Plain(typed))), SHA256.HashData(Encoding.UTF8.GetBytes(Plain(code))));

    public void Close()
    {
        code = null;
        System.IO.File.Delete(File);
    }

    private string Make()
    {
        var made = string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, Letters)));
        System.IO.File.Delete(File);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(File, options);
        writer.WriteLine(made);
        return made;
    }

    private static string? IsCode(string text) => Plain(text) is { Length: Groups * Letters } plain && plain.All(Alphabet.Contains) ? text : null;

    private static string Plain(string text) => string.Concat(text.Where(char.IsAsciiLetter)).ToUpperInvariant();
}
