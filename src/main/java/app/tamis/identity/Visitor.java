package app.tamis.identity;

/// A browser at the door.
///
/// @param address on the network
/// @param agent what the browser says it is
public record Visitor(String address, String agent) {

  private static final int LONGEST = 300;

  public Visitor {
    agent = agent.length() > LONGEST ? agent.substring(0, LONGEST) : agent;
  }
}
