package app.tamis.calls;

import app.tamis.trail.Signature;
import app.tamis.trail.Trail;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to how a telephone system names things that can't be told what to send.
@Component
@Transactional
public class Webhooks {

  private final JdbcClient jdbc;
  private final Trail trail;

  Webhooks(JdbcClient jdbc, Trail trail) {
    this.jdbc = jdbc;
    this.trail = trail;
  }

  /// Empty until somebody has said it.
  @Transactional(readOnly = true)
  public Optional<WebhookMap> find() {
    return jdbc.sql("SELECT entries FROM webhook_map")
        .query(String.class)
        .optional()
        .map(WebhookMap::read);
  }

  public void keep(WebhookMap map, Signature by) {
    jdbc.sql(
            """
            INSERT INTO webhook_map (entries) VALUES (:entries)
            ON CONFLICT (portfolio) DO UPDATE SET entries = excluded.entries
            """)
        .param("entries", map.written())
        .update();
    trail.record(by, "trail.calls.webhook");
  }
}
