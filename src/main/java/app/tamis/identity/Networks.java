package app.tamis.identity;

import app.tamis.basics.Sha256;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Where somebody comes from, as it is counted.
public final class Networks {

  private Networks() {}

  /// Who has one IPv6 address has all of its network.
  public static String of(String address) {
    try {
      var bytes = InetAddress.ofLiteral(address).getAddress();
      return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
    } catch (IllegalArgumentException notAnAddress) {
      return Sha256.hex(address);
    }
  }
}
