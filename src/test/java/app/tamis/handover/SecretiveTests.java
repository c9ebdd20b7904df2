package app.tamis.handover;

import static org.assertj.core.api.Assertions.assertThat;

import app.tamis.basics.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Secrets that somebody types where all can read them.
class SecretiveTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Firewall admin, password: hunter2",
        "pwd=hunter2",
        "Mot de passe : soleil",
        "mdp: soleil",
        "PIN: 4821",
        "clé de récupération : 123-456",
        "API key: abc",
        "xK9vQ2mLp7RtZ4wB",
        "-----BEGIN RSA PRIVATE KEY-----"
      })
  void what_looks_like_one_is_found(String typed) {
    assertThat(Secretive.fault(typed)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Firewall: account admin, held by us",
        "Microsoft 365: two administrators, admin@cafe-du-port.example",
        "Passwords are in their own safe",
        "Mots de passe remis en main propre",
        "https://portal.office.com/AdminPortal/Home2024",
        "Backup every night to NAS-2019-OFFICE-01",
        "Serveur SRV-PARIS-2016, garantie 2027"
      })
  void what_names_an_account_is_none(String typed) {
    assertThat(Secretive.fault(typed)).isEmpty();
  }

  @Test
  void it_says_in_which_line_and_doesnt_repeat_it() {
    assertThat(Secretive.fault("Firewall: admin\npassword: hunter2"))
        .contains(Message.of("handover.fault.secret", 2));
  }
}
