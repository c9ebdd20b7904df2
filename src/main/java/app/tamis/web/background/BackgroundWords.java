package app.tamis.web.background;

import app.tamis.basics.Words;
import app.tamis.jobs.JobState;
import app.tamis.jobs.SeenJob;
import app.tamis.web.page.Moments;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Jobs, in words.
record BackgroundWords(Moments moments) {

  BackgroundView view(Optional<String> said, List<SeenJob> jobs) {
    return new BackgroundView(
        said,
        now(jobs),
        "/background/events?seen=" + seen(jobs),
        rows(jobs, BackgroundWords::isFailed),
        rows(jobs, BackgroundWords::isOpen),
        rows(jobs, job -> !isFailed(job) && !isOpen(job)));
  }

  private interface Which {
    boolean is(SeenJob job);
  }

  private List<BackgroundView.Row> rows(List<SeenJob> jobs, Which which) {
    return jobs.stream().filter(which::is).map(this::row).toList();
  }

  private static boolean isFailed(SeenJob job) {
    return job.state() == JobState.FAILED;
  }

  private static boolean isOpen(SeenJob job) {
    return job.state() == JobState.WAITING || job.state() == JobState.RUNNING;
  }

  /// Changes whenever a job is added or comes into another state.
  static String seen(List<SeenJob> jobs) {
    var states = jobs.stream().map(job -> job.id() + job.state().code() + job.tries()).toList();
    return Integer.toHexString(states.hashCode());
  }

  /// What runs, each with what it is at.
  Optional<String> now(List<SeenJob> jobs) {
    if (jobs.stream().noneMatch(BackgroundWords::isOpen)) {
      return Optional.empty();
    }
    var running =
        jobs.stream()
            .filter(job -> job.state() == JobState.RUNNING)
            .map(job -> what(job) + at(job))
            .collect(Collectors.joining(" · "));
    return Optional.of(running.isEmpty() ? words().say("background.waiting") : running);
  }

  private String at(SeenJob job) {
    return job.now().map(step -> " – " + words().say(step)).orElse("");
  }

  private BackgroundView.Row row(SeenJob job) {
    return new BackgroundView.Row(
        job.id(),
        what(job),
        words().say("background.state." + job.state().code()),
        moments.minute(job.ended().orElse(job.due())),
        text(job));
  }

  private String text(SeenJob job) {
    return switch (job.state()) {
      case FAILED ->
          job.fault()
              .map(fault -> words().say("background.fault." + fault.code(), job.tries()))
              .orElse("");
      case WAITING -> job.tries() > 0 ? words().say("background.tried", job.tries()) : "";
      case RUNNING, DONE, CANCELLED, REPLACED, THROWN_AWAY ->
          job.steps() > 0 ? words().say("background.steps", job.steps()) : "";
    };
  }

  /// By its code where it comes from a version that this one doesn't know.
  private String what(SeenJob job) {
    return words().find("job.kind." + job.kind()).orElse(job.kind());
  }

  private Words words() {
    return moments.words();
  }
}
