package app.tamis.web.post;

import app.tamis.identity.Right;
import app.tamis.post.KeptLetter;
import app.tamis.post.MailServers;
import app.tamis.post.Outbox;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.Place;
import app.tamis.web.page.PlaceGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Letters that left, that wait and that were refused.
@Controller
@Needs(Right.POST)
final class PostController {

  private static final int SHOWN = 200;

  private final Outbox outbox;
  private final MailServers servers;
  private final Pages pages;

  PostController(Outbox outbox, MailServers servers, Pages pages) {
    this.outbox = outbox;
    this.servers = servers;
    this.pages = pages;
  }

  @GetMapping("/post")
  @Place(name = "post", label = "post.title", in = PlaceGroup.FIRM, order = 20)
  ModelAndView page(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
    return Answer.page(
        "post/post",
        pages.at("post", request),
        words(request).view(outbox.list(SHOWN + 1), SHOWN, said(done, request)));
  }

  @GetMapping("/post/{id}")
  ModelAndView letter(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    return outbox
        .find(id)
        .map(letter -> letter(letter, Optional.empty(), said(done, request), request))
        .orElseGet(PostController::gone);
  }

  /// Shows the whole of it, to be copied and sent by hand.
  @PostMapping("/post/{id}/open")
  ModelAndView open(@PathVariable UUID id, HttpServletRequest request) {
    var letter = outbox.find(id);
    var opened = outbox.open(id, pages.actor(request));
    if (letter.isEmpty()) {
      return gone();
    }
    return opened.isEmpty()
        ? goTo(id, letter.get().state().isOpen() ? "secret-lost" : "too-late")
        : letter(letter.get(), opened, Optional.empty(), request);
  }

  @GetMapping("/post/{id}/letter.eml")
  ResponseEntity<byte[]> file(@PathVariable UUID id, HttpServletRequest request) {
    return outbox
        .file(id, pages.actor(request))
        .map(file ->
            ResponseEntity.ok()
                .contentType(new MediaType("message", "rfc822"))
                .header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename("letter.eml").build().toString())
                .body(file))
        .orElseGet(() ->
            ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/post/" + id + "?done=secret-lost")
                .build());
  }

  @PostMapping("/post/{id}/again")
  ModelAndView again(@PathVariable UUID id, HttpServletRequest request) {
    return after(id, outbox.tryAgain(id, pages.actor(request)), "again");
  }

  @PostMapping("/post/{id}/by-hand")
  ModelAndView byHand(@PathVariable UUID id, HttpServletRequest request) {
    return after(id, outbox.sentByHand(id, pages.actor(request)), "by-hand");
  }

  @GetMapping("/post/{id}/discard")
  ModelAndView askBeforeDiscarding(@PathVariable UUID id, HttpServletRequest request) {
    return outbox
        .find(id)
        .filter(letter -> letter.state().isOpen())
        .map(letter ->
            Answer.page(
                "post/discard",
                pages.at("post", request),
                words(request)
                    .view(letter, Optional.empty(), outbox.attachments(id), Optional.empty())))
        .orElseGet(PostController::gone);
  }

  @PostMapping("/post/{id}/discard")
  ModelAndView discard(@PathVariable UUID id, HttpServletRequest request) {
    return after(id, outbox.discard(id, pages.actor(request)), "discarded");
  }

  private static ModelAndView after(UUID id, Outbox.Done came, String done) {
    return goTo(
        id,
        switch (came) {
          case DONE -> done;
          case TOO_LATE -> "too-late";
          case BEING_SENT -> "being-sent";
          case SECRET_LOST -> "secret-lost";
        });
  }

  private static ModelAndView goTo(UUID id, String done) {
    return Answer.goTo("/post/" + id + "?done=" + done);
  }

  private static ModelAndView gone() {
    return Answer.goTo("/post?done=gone");
  }

  private ModelAndView letter(
      KeptLetter letter,
      Optional<KeptLetter> opened,
      Optional<String> said,
      HttpServletRequest request) {
    return Answer.page(
        "post/letter",
        pages.at("post", request),
        words(request).view(letter, opened, outbox.attachments(letter.id()), said));
  }

  private PostWords words(HttpServletRequest request) {
    return new PostWords(pages.moments(request), servers.find());
  }

  private Optional<String> said(String done, HttpServletRequest request) {
    var words = pages.words(request);
    return words.find("post.done." + done);
  }
}
