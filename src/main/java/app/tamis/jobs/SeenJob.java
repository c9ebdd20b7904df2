package app.tamis.jobs;

import app.tamis.basics.Message;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A job as a person sees it.
///
/// @param steps that the last try has come to
/// @param fault why it failed; empty where it didn't
/// @param due when it runs, or would have
/// @param ended empty where it hasn't
/// @param now what it is at, while it runs
public record SeenJob(
    long id,
    String kind,
    Optional<UUID> record,
    JobState state,
    int tries,
    int steps,
    Optional<JobFault> fault,
    Instant due,
    Optional<Instant> ended,
    Optional<Message> now) {}
