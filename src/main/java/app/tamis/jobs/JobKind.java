package app.tamis.jobs;

/// A kind of work in the background. After a crash it is done again from the start, so doing it
/// twice must come to the same as doing it once.
public interface JobKind {

  /// As it stands in the book, and in the keys of what is said of it: `job.kind.settle-grades`.
  String code();

  /// Of the jobs in one lane only one runs at a time.
  default String lane() {
    return code();
  }

  /// How often it is tried, with a pause between, until a person has to look.
  default int mostTries() {
    return Pauses.USUAL_TRIES;
  }

  /// Does it, bound to its portfolio. Whatever is thrown counts as a failed try.
  void run(Job job, Progress progress) throws Exception;

  /// A person has cancelled it before it ran.
  default void cancelled(Job job) {}
}
