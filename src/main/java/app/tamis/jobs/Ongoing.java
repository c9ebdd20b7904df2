package app.tamis.jobs;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The jobs that run in this process.
@Component
final class Ongoing {

  private final Map<Long, Progress> running = new ConcurrentHashMap<>();
  private final Set<String> lanes = new HashSet<>();

  /// @return whether it may run; not where the lane is taken: by another job, or by this one, which
  ///   its scheduler believed dead
  boolean enter(long job, String lane, Progress progress) {
    synchronized (lanes) {
      if (running.containsKey(job) || !lanes.add(lane)) {
        return false;
      }
      running.put(job, progress);
      return true;
    }
  }

  void leave(long job, String lane) {
    synchronized (lanes) {
      running.remove(job);
      lanes.remove(lane);
    }
  }

  Optional<Progress> find(long job) {
    return Optional.ofNullable(running.get(job));
  }

  void breakAllOff() {
    running.values().forEach(Progress::breakOff);
  }
}
