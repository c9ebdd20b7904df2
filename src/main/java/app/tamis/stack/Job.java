package app.tamis.stack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a tool is for, in the order in which people think of it.
public enum Job {
  /// Sees machines from afar, and helps there.
  MONITORING("remote monitoring"),
  PATCHES("patch management"),
  ANTIVIRUS("antivirus"),
  BACKUP("backup"),
  MAIL("mail filter"),
  /// A second factor at sign-in.
  SIGN_IN("two-factor sign-in"),
  FIREWALL("firewall"),
  DOCUMENTATION("documentation");

  private final String tool;

  Job(String tool) {
    this.tool = tool;
  }

  /// What stands in facts for any tool of this job, where one without a name is meant.
  public String tool() {
    return tool;
  }

  /// As it stands in messages, forms and the book.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Job> find(String code) {
    return Arrays.stream(values()).filter(job -> job.code().equals(code)).findFirst();
  }
}
