package app.tamis.identity;

import java.util.Optional;

/// A browser at the door.
///
/// @param address on the network
/// @param agent what the browser says it is
/// @param browser what it shows to be known by, if it was signed in before
public record Visitor(String address, String agent, Optional<Token> browser) {

  private static final int LONGEST = 300;

  public Visitor {
    agent = agent.length() > LONGEST ? agent.substring(0, LONGEST) : agent;
  }

  /// One that was never here.
  public Visitor(String address, String agent) {
    this(address, agent, Optional.empty());
  }
}
