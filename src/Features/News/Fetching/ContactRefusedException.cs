namespace PeaceTracker.Features.News.Fetching;

/// <summary>A server is not contacted, or its answer not read to the end.</summary>
/// <param name="reason">Why, as <see cref="FetchOutcome.Failed"/> says it.</param>
internal sealed class ContactRefusedException(string reason) : Exception(reason);
