package app.tamis.web.documents;

import app.tamis.documents.Documents;
import app.tamis.documents.Kept;
import app.tamis.documents.Opened.Changed;
import app.tamis.documents.Opened.Intact;
import app.tamis.documents.Opened.Lost;
import app.tamis.identity.Right;
import app.tamis.web.grades.Discretion;
import app.tamis.web.page.Answer;
import app.tamis.web.page.ErrorView;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.PdfFile;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// Documents that were given out.
@Controller
@Needs({Right.MONEY, Right.GRADES})
final class DocumentsController {

  private final Documents documents;
  private final Pages pages;

  DocumentsController(Documents documents, Pages pages) {
    this.documents = documents;
    this.pages = pages;
  }

  @GetMapping("/documents/{id}")
  Object open(@PathVariable UUID id, HttpServletRequest request) {
    var kept = documents.find(id);
    if (kept.isEmpty()) {
      return answer(HttpStatus.NOT_FOUND, "document.unknown", "document.unknown.do", request);
    }
    if (kept.get().felt() && !Discretion.towards(pages.person()).reactions()) {
      throw new AccessDeniedException(request.getRequestURI());
    }
    return switch (documents.open(kept.get(), pages.actor(request))) {
      case Intact intact -> PdfFile.named(intact.kept().fileName(), intact.pdf());
      case Lost lost -> broken("document.lost", lost.kept(), request);
      case Changed changed -> broken("document.changed", changed.kept(), request);
    };
  }

  private ModelAndView broken(String what, Kept kept, HttpServletRequest request) {
    return answer(HttpStatus.GONE, what, what + ".do", request, kept.title(), kept.hash());
  }

  private ModelAndView answer(
      HttpStatus status,
      String heading,
      String whatToDo,
      HttpServletRequest request,
      Object... arguments) {
    var page = pages.at("clients", request);
    return Answer.page(
        status,
        "error/error",
        page,
        new ErrorView(page.say(heading, arguments), page.say(whatToDo, arguments)));
  }
}
