package app.tamis.web.calls;

import app.tamis.basics.Problems;
import app.tamis.calls.CallEntries;
import app.tamis.calls.CallEvent;
import app.tamis.calls.Calls;
import app.tamis.calls.WebhookMap;
import app.tamis.calls.Webhooks;
import app.tamis.identity.Right;
import app.tamis.web.api.ApiFault;
import app.tamis.web.api.SentFields;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.LinkBase;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Page;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How telephone systems are told to tell of their calls.
@Controller
@Needs({Right.CALLS, Right.PEOPLE})
final class TelephonesController {

  private static final String PLACE = "telephones";
  private static final String TELEPHONES = "/calls/telephones";
  private static final String TEMPLATE = "/recipes/3cx.xml";

  /// As it stands in the template, until it is downloaded.
  private static final String NOWHERE = "https://tamis.example.org";

  private static final String EXAMPLE = "example";
  private static final String WORD = "word-";
  private static final String FIELD = "field-";

  /// Characters of a name or of words.
  private static final int LONGEST = 200;

  private final Webhooks webhooks;
  private final Calls calls;
  private final LinkBase links;
  private final Pages pages;

  TelephonesController(Webhooks webhooks, Calls calls, LinkBase links, Pages pages) {
    this.webhooks = webhooks;
    this.calls = calls;
    this.links = links;
    this.pages = pages;
  }

  @GetMapping(TELEPHONES)
  @Place(name = PLACE, label = "calls.telephones.title", in = PlaceGroup.FIRM, order = 35)
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    var page = pages.at(PLACE, request);
    return Answer.page(
        "calls/telephones",
        page,
        view(
            form(webhooks.find().orElseGet(WebhookMap::plain)),
            List.of(),
            page.words().find("calls.done." + done),
            page,
            request));
  }

  @PostMapping(TELEPHONES)
  ModelAndView keep(
      @RequestParam Map<String, String> typed,
      @RequestParam(name = "try", defaultValue = "") String tries,
      HttpServletRequest request) {
    var page = pages.at(PLACE, request);
    var form = checked(typed);
    if (!form.isSound()) {
      return Answer.faulty(
          "calls/telephones", page, view(form, List.of(), Optional.empty(), page, request));
    }
    if (!tries.isEmpty()) {
      return tried(form, map(typed), page, request);
    }
    webhooks.keep(map(typed), pages.actor(request));
    return Answer.goTo(TELEPHONES + "?done=webhook");
  }

  /// Reads an example as it would be read, and keeps nothing of it.
  private ModelAndView tried(Form form, WebhookMap map, Page page, HttpServletRequest request) {
    try {
      var read = map.read(sent(form.typed(EXAMPLE)));
      var rows =
          read.map(CallEntries::event)
              .map(event -> rows(event, page))
              .orElseGet(() ->
                  List.of(
                      new TelephonesView.Tried(
                          page.say("calls.entry.name.event"), page.say("calls.tried.alone"))));
      return Answer.page(
          "calls/telephones", page, view(form, rows, Optional.empty(), page, request));
    } catch (ApiFault unreadable) {
      return faulty(form.with(EXAMPLE, "calls.example.unreadable"), page, request);
    } catch (Problems problems) {
      return faulty(form.with(EXAMPLE, Optional.of(problems.messages().getFirst())), page, request);
    }
  }

  private ModelAndView faulty(Form form, Page page, HttpServletRequest request) {
    return Answer.faulty(
        "calls/telephones", page, view(form, List.of(), Optional.empty(), page, request));
  }

  /// JSON, or a form as it is sent.
  private static Map<String, String> sent(String example) {
    var text = example.strip();
    if (text.startsWith("{")) {
      return SentFields.json(text.getBytes(StandardCharsets.UTF_8));
    }
    var fields = new LinkedHashMap<String, String>();
    for (var pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    if (fields.isEmpty()) {
      throw new ApiFault(HttpStatus.BAD_REQUEST, "api.form");
    }
    return fields;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException asItIs) {
      return text;
    }
  }

  private List<TelephonesView.Tried> rows(CallEvent event, Page page) {
    var rows = new ArrayList<TelephonesView.Tried>();
    add(rows, CallEntries.CALL, event.call(), page);
    add(rows, CallEntries.EVENT, page.say("calls.tried." + event.kind().code()), page);
    var whose = calls.whose(event.number());
    add(
        rows,
        CallEntries.NUMBER,
        event.number().isEmpty()
            ? page.say("calls.who.hidden")
            : calls.written(event.number()) + " · " + page.say("calls.tried." + whose.code()),
        page);
    add(rows, CallEntries.NAME, event.callerName(), page);
    add(
        rows,
        CallEntries.DIRECTION,
        page.say(event.incoming() ? "calls.tried.in" : "calls.tried.out"),
        page);
    add(rows, CallEntries.EXTENSION, event.extension().orElse(""), page);
    add(rows, CallEntries.AT, event.at().map(Instant::toString).orElse(""), page);
    return rows;
  }

  private static void add(List<TelephonesView.Tried> rows, String field, String text, Page page) {
    if (!text.isEmpty()) {
      rows.add(new TelephonesView.Tried(page.say("calls.entry.name." + field), text));
    }
  }

  private static Form checked(Map<String, String> typed) {
    var known = new LinkedHashMap<String, String>();
    names().forEach(name -> known.put(name, typed.getOrDefault(name, "").strip()));
    known.put(EXAMPLE, typed.getOrDefault(EXAMPLE, ""));
    var form = new Form(known, Map.of());
    for (var name :
        List.of(FIELD + CallEntries.CALL, FIELD + CallEntries.EVENT, FIELD + CallEntries.NUMBER)) {
      if (form.typed(name).isEmpty()) {
        form = form.with(name, "calls.field.missing");
      }
    }
    for (var name : names().toList()) {
      if (form.typed(name).length() > LONGEST
          || form.typed(name).codePoints().anyMatch(Character::isISOControl)) {
        form = form.with(name, "calls.field.wrong", LONGEST);
      }
    }
    return form;
  }

  private static Stream<String> names() {
    return Stream.concat(
        CallEntries.FIELDS.stream().map(name -> FIELD + name),
        WebhookMap.WORDS.stream().map(name -> WORD + name));
  }

  private static Form form(WebhookMap map) {
    var typed = new HashMap<String, String>();
    CallEntries.FIELDS.forEach(name -> typed.put(FIELD + name, map.field(name)));
    WebhookMap.WORDS.forEach(name -> typed.put(WORD + name, map.word(name)));
    return new Form(typed, Map.of());
  }

  private static WebhookMap map(Map<String, String> typed) {
    var fields = new HashMap<String, String>();
    CallEntries.FIELDS.forEach(name -> put(fields, name, typed.getOrDefault(FIELD + name, "")));
    var words = new HashMap<String, String>();
    WebhookMap.WORDS.forEach(name -> put(words, name, typed.getOrDefault(WORD + name, "")));
    return new WebhookMap(fields, words);
  }

  private static void put(Map<String, String> into, String name, String typed) {
    if (!typed.isBlank()) {
      into.put(name, typed.strip());
    }
  }

  private TelephonesView view(
      Form form,
      List<TelephonesView.Tried> tried,
      Optional<String> said,
      Page page,
      HttpServletRequest request) {
    return new TelephonesView(
        links.of(request),
        form,
        Stream.concat(
                CallEntries.FIELDS.stream()
                    .map(name ->
                        new TelephonesView.Asked(
                            FIELD + name,
                            page.say("calls.entry.name." + name),
                            page.words().find("calls.entry.hint." + name).orElse(""))),
                WebhookMap.WORDS.stream()
                    .map(name ->
                        new TelephonesView.Asked(WORD + name, page.say("calls.word." + name), "")))
            .toList(),
        tried,
        said);
  }

  /// With the address of this Tamis in it.
  @GetMapping("/calls/telephones/3cx.xml")
  ResponseEntity<byte[]> template(HttpServletRequest request) {
    try (var template = TelephonesController.class.getResourceAsStream(TEMPLATE)) {
      if (template == null) {
        throw new IllegalStateException(TEMPLATE + " is missing");
      }
      var text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_XML)
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment().filename("tamis-3cx.xml").build().toString())
          .body(text.replace(NOWHERE, escaped(links.of(request))).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String address) {
    return address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
