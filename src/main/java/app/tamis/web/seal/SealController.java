package app.tamis.web.seal;

import app.tamis.basics.Words;
import app.tamis.documents.FirmKey;
import app.tamis.documents.Seals;
import app.tamis.documents.TimestampServers;
import app.tamis.identity.Right;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.LinkBase;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The firm's seal: which key seals, its certificate to take away, another in its place, and the
/// server that says when.
@Controller
@RequestMapping("/settings/seal")
@Needs(Right.SEALS)
final class SealController {

  private static final String TEMPLATE = "seal/seal";
  private static final String SERVER = "server";

  private final Seals seals;
  private final TimestampServers servers;
  private final InForce inForce;
  private final LinkBase links;
  private final Pages pages;

  SealController(
      Seals seals, TimestampServers servers, InForce inForce, LinkBase links, Pages pages) {
    this.seals = seals;
    this.servers = servers;
    this.inForce = inForce;
    this.links = links;
    this.pages = pages;
  }

  @GetMapping
  @Place(name = "seal", label = "sealing.title", in = PlaceGroup.PALETTE, order = 40)
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    return page(
        Form.of(SERVER, servers.find().map(String::valueOf).orElse("")),
        Optional.empty(),
        pages.words(request).find("sealing.done." + done),
        request);
  }

  @GetMapping("/{fingerprint}.pem")
  ResponseEntity<byte[]> certificate(@PathVariable String fingerprint) {
    return seals.list().stream()
        .filter(key -> key.fingerprint().equals(fingerprint))
        .findFirst()
        .map(key ->
            ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/x-pem-file"))
                .header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                        .filename("seal-" + fingerprint.substring(0, 16) + ".pem")
                        .build()
                        .toString())
                .body(key.pem().getBytes(StandardCharsets.US_ASCII)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping("/key")
  ModelAndView askBeforeChanging(HttpServletRequest request) {
    return Answer.page("seal/change", pages.at("settings", request), "");
  }

  @PostMapping("/key")
  ModelAndView change(HttpServletRequest request) {
    seals.change(firm(pages.words(request)), pages.actor(request));
    return Answer.goTo("/settings/seal?done=key");
  }

  @PostMapping("/server")
  ModelAndView keepServer(
      @RequestParam(defaultValue = "") String server, HttpServletRequest request) {
    if (server.isBlank()) {
      servers.forget(pages.actor(request));
      return Answer.goTo("/settings/seal?done=no-server");
    }
    var address = TimestampServers.read(server);
    if (address.isEmpty()) {
      return faulty(server, request);
    }
    servers.keep(address.get(), pages.actor(request));
    return Answer.goTo("/settings/seal?done=server");
  }

  /// Asks the server that is typed, which needn't be kept yet.
  @PostMapping("/server/test")
  ModelAndView tryServer(
      @RequestParam(defaultValue = "") String server, HttpServletRequest request) {
    var address = TimestampServers.read(server);
    if (address.isEmpty()) {
      return faulty(server, request);
    }
    var words = pages.words(request);
    var fault = servers.tryOut(address.get(), pages.actor(request));
    var outcome =
        fault
            .map(why -> new SealView.Outcome(false, words.sentence(why)))
            .orElseGet(() -> new SealView.Outcome(true, words.say("sealing.test.good")));
    return page(Form.of(SERVER, server), Optional.of(outcome), Optional.empty(), request);
  }

  private ModelAndView faulty(String server, HttpServletRequest request) {
    var form = Form.of(SERVER, server).with(SERVER, TimestampServers.fault(server));
    var answer = page(form, Optional.empty(), Optional.empty(), request);
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private String firm(Words words) {
    return inForce
        .find()
        .map(known -> known.facts().portfolio().name())
        .orElseGet(() -> words.say("sealing.firm"));
  }

  private ModelAndView page(
      Form form,
      Optional<SealView.Outcome> outcome,
      Optional<String> said,
      HttpServletRequest request) {
    var page = pages.at("settings", request);
    var moments = pages.moments(request);
    return Answer.page(
        TEMPLATE,
        page,
        new SealView(
            seals.list().stream()
                .map(key ->
                    new SealView.Key(
                        key.fingerprint(),
                        moments.minute(key.at()),
                        why(key, page.words()),
                        key.by()))
                .toList(),
            seals.isLost() ? Optional.of(page.say("sealing.lost")) : Optional.empty(),
            links.of(request) + "/verify",
            form,
            servers.find().isPresent(),
            outcome,
            said));
  }

  private static String why(FirmKey key, Words words) {
    return words.say("sealing.cause." + key.cause().code());
  }
}
