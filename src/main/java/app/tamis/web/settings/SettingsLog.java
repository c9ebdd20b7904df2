package app.tamis.web.settings;

import app.tamis.portfolio.SettingsPutInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells programs that read along when settings changed.
@Component
class SettingsLog {

  private static final Logger LOG = LoggerFactory.getLogger(SettingsLog.class);

  @TransactionalEventListener
  void on(SettingsPutInForce put) {
    LOG.atInfo().addKeyValue("version", put.number()).log("settings in force");
  }
}
