package app.tamis.jobs;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Work that only tests have: what it does hangs on the record that it is about.
@Component
final class TestJob implements JobKind {

  static final String CODE = "test";

  private static final Map<UUID, Doing> WORK = new ConcurrentHashMap<>();

  interface Doing {
    void run(Job job, Progress progress) throws Exception;
  }

  static UUID doing(Doing work) {
    var record = UUID.randomUUID();
    WORK.put(record, work);
    return record;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public int mostTries() {
    return 3;
  }

  @Override
  public void run(Job job, Progress progress) throws Exception {
    requireNonNull(WORK.get(job.record().orElseThrow())).run(job, progress);
  }
}
