package app.tamis.web.account;

import app.tamis.basics.Words;
import app.tamis.identity.Device;

/// Devices, in words.
final class Devices {

  private Devices() {}

  static String name(Device device, Words words) {
    boolean browser = !device.browser().isEmpty();
    boolean system = !device.system().isEmpty();
    if (browser && system) {
      return words.say("device.both", device.browser(), device.system());
    }
    return browser || system ? device.browser() + device.system() : words.say("device.unknown");
  }
}
