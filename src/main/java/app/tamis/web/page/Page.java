package app.tamis.web.page;

import app.tamis.basics.Words;
import app.tamis.identity.Person;
import app.tamis.identity.Right;
import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What every page knows beside its own view: the reader's language, where they are, who they are.
///
/// @param place of the navigation that is lit, such as `board`
/// @param reader empty where nobody is signed in
/// @param navigation where the reader may go from here
/// @param sampleDay what day it is where the made portfolio is served; empty anywhere else
/// @param csrf the token that a form must send back
/// @param whose the portfolio, where the server has several
/// @param first what stands before the content, whatever it is
public record Page(
    Words words,
    String place,
    Optional<Reader> reader,
    Navigation navigation,
    Optional<LocalDate> sampleDay,
    Csrf csrf,
    Optional<Whose> whose,
    List<Content> first) {

  public Page {
    first = List.copyOf(first);
  }

  /// Of the only portfolio there is, with nothing before the content.
  public Page(
      Words words,
      String place,
      Optional<Reader> reader,
      Navigation navigation,
      Optional<LocalDate> sampleDay,
      Csrf csrf) {
    this(words, place, reader, navigation, sampleDay, csrf, Optional.empty(), List.of());
  }

  /// The same in other words: those of a letter's language rather than its reader's.
  public Page in(Words others) {
    return new Page(others, place, reader, navigation, sampleDay, csrf, whose, first);
  }

  Page startingWith(List<Content> contents) {
    return new Page(words, place, reader, navigation, sampleDay, csrf, whose, contents);
  }

  /// What the page is called where browsers show it: whose it is too, where that isn't plain.
  public String title(String title) {
    return whose.map(one -> title + " · " + one.name()).orElse(title) + " · Tamis";
  }

  /// The portfolio whose page it is.
  ///
  /// @param name what it is called
  /// @param others whether the reader belongs to others too
  public record Whose(String name, boolean others) {}

  /// Who reads.
  public record Reader(Person person) {

    public String name() {
      return person.name();
    }

    public boolean seesGrades() {
      return person.may(Right.GRADES);
    }

    public boolean seesReactions() {
      return person.may(Right.REACTIONS);
    }

    public boolean decides() {
      return person.may(Right.DECISIONS);
    }

    public boolean imports() {
      return person.may(Right.IMPORTS);
    }

    public boolean managesPeople() {
      return person.may(Right.PEOPLE);
    }

    public boolean managesPost() {
      return person.may(Right.POST);
    }

    public boolean seals() {
      return person.may(Right.SEALS);
    }

    public boolean seesPeers() {
      return person.may(Right.PEERS);
    }
  }

  /// @param name of the hidden field
  /// @param header that a script sends instead
  public record Csrf(String name, String header, String token) {}

  public String language() {
    return words.locale().getLanguage();
  }

  public String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  public boolean isAt(String wanted) {
    return place.equals(wanted);
  }
}
