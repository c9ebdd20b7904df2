package app.tamis.jobs;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.util.UUID;

/// A job as the scheduler knows it: two numbers.
record Due(UUID portfolio, long job) {

  static final TaskDescriptor<Void> TASK = TaskDescriptor.of("job");

  static Due of(TaskInstanceId instance) {
    var numbers = instance.getId().split("/", -1);
    return new Due(UUID.fromString(numbers[0]), Long.parseLong(numbers[1]));
  }

  String id() {
    return portfolio + "/" + job;
  }
}
