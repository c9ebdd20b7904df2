package app.tamis.web.look;

import static java.util.stream.Collectors.joining;

import app.tamis.basics.Message;
import app.tamis.basics.Problems;
import app.tamis.documents.Bytes;
import app.tamis.documents.Colour;
import app.tamis.documents.Document;
import app.tamis.documents.Logo;
import app.tamis.documents.Look;
import app.tamis.documents.Looks;
import app.tamis.documents.Renderings;
import app.tamis.identity.Right;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.Multipart;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PdfFile;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import app.tamis.web.page.PortfolioZone;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The firm's look, tried on a sample before it is kept.
@Controller
@RequestMapping("/settings/look")
@Needs(Right.DECISIONS)
final class LookController {

  private static final String TEMPLATE = "look/look";
  private static final String COLOUR = "colour";

  private final Looks looks;
  private final InForce inForce;
  private final PortfolioZone clocks;
  private final Pages pages;

  LookController(Looks looks, InForce inForce, PortfolioZone clocks, Pages pages) {
    this.looks = looks;
    this.inForce = inForce;
    this.clocks = clocks;
    this.pages = pages;
  }

  /// @param colour that is tried
  @GetMapping
  @Place(name = "look", label = "look.title", in = PlaceGroup.PALETTE, order = 20)
  ModelAndView page(
      @RequestParam Optional<String> colour,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    var words = pages.words(request);
    var said = words.find("look.done." + done);
    var form =
        colour.map(LookController::form).orElseGet(() -> form(looks.inForce().wanted().hex()));
    return answer(
        form.isSound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, said, form, "", request);
  }

  @PostMapping
  ModelAndView keep(@RequestParam(defaultValue = "") String colour, HttpServletRequest request) {
    var form = form(colour);
    if (!form.isSound()) {
      return answer(HttpStatus.UNPROCESSABLE_CONTENT, Optional.empty(), form, "", request);
    }
    looks.keep(Colour.find(colour).orElseThrow(), pages.actor(request));
    return Answer.goTo("/settings/look?done=kept");
  }

  @PostMapping("/logo")
  ModelAndView keepLogo(HttpServletRequest request) throws IOException {
    try {
      var file = file(request);
      if (file.isEmpty()) {
        throw Problems.of("look.logo.none");
      }
      looks.keepLogo(file.get(), pages.actor(request));
      return Answer.goTo("/settings/look?done=logo");
    } catch (Problems found) {
      var words = pages.words(request);
      var fault = found.messages().stream().map(words::sentence).collect(joining(" "));
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT,
          Optional.empty(),
          form(looks.inForce().wanted().hex()),
          fault,
          request);
    }
  }

  @PostMapping("/logo/remove")
  ModelAndView removeLogo(HttpServletRequest request) {
    looks.removeLogo(pages.actor(request));
    return Answer.goTo("/settings/look?done=no-logo");
  }

  @GetMapping("/sample.png")
  ResponseEntity<InputStreamResource> picture(
      @RequestParam Optional<String> colour, HttpServletRequest request) {
    Bytes picture = new Renderings(tried(colour)).picture(sample(request));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .contentLength(picture.length())
        .cacheControl(CacheControl.noStore())
        .body(new InputStreamResource(picture.open()));
  }

  @GetMapping("/sample.pdf")
  ResponseEntity<InputStreamResource> pdf(
      @RequestParam Optional<String> colour, HttpServletRequest request) {
    return PdfFile.named("tamis-sample.pdf", new Renderings(tried(colour)).pdf(sample(request)));
  }

  private Document sample(HttpServletRequest request) {
    var firm = inForce.find().map(known -> known.facts().portfolio().name());
    return new SampleDocument(
            pages.words(request),
            firm.orElseGet(() -> pages.words(request).say("look.sample.firm")),
            clocks.today())
        .make();
  }

  private Look tried(Optional<String> colour) {
    var kept = looks.inForce();
    return colour.flatMap(Colour::find).map(wanted -> new Look(wanted, kept.logo())).orElse(kept);
  }

  private static Form form(String colour) {
    return Form.of(COLOUR, colour)
        .with(
            COLOUR,
            Colour.find(colour).isPresent()
                ? Optional.empty()
                : Optional.of(Message.of("look.colour.fault")));
  }

  /// The first that was sent.
  private static Optional<byte[]> file(HttpServletRequest request) throws IOException {
    var files = new ArrayList<byte[]>();
    Multipart.receive(
        request,
        (_, content) -> {
          if (files.isEmpty()) {
            files.add(read(content));
          }
        });
    return files.stream().findFirst();
  }

  /// One byte more than may be, to tell what is too large.
  private static byte[] read(InputStream content) {
    try {
      return content.readNBytes(Looks.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ModelAndView answer(
      HttpStatus status,
      Optional<String> said,
      Form form,
      String logoFault,
      HttpServletRequest request) {
    var page = pages.at("settings", request);
    var kept = looks.inForce();
    var wanted = Colour.find(form.typed(COLOUR)).orElse(kept.wanted());
    var query = "?colour=" + wanted.hex().substring(1);
    return Answer.page(
        status,
        TEMPLATE,
        page,
        new LookView(
            said,
            form,
            wanted.isReadable()
                ? ""
                : page.say(
                    "look.colour.shade",
                    wanted.hex(),
                    wanted.contrast(),
                    Colour.ENOUGH,
                    wanted.readable().hex()),
            kept.logo().map(Logo::asData).orElse(""),
            logoFault,
            "/settings/look/sample.png" + query,
            "/settings/look/sample.pdf" + query));
  }
}
