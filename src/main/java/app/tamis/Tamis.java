package app.tamis;

/// The program: a command line.
public final class Tamis {

  private Tamis() {}

  static void main(String[] args) {
    System.out.println("tamis");
  }
}
