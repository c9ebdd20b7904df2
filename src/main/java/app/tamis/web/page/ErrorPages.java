package app.tamis.web.page;

import app.tamis.basics.Words;
import app.tamis.book.FullDisk;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Says what went wrong, and what to do.
@Controller
public final class ErrorPages implements ErrorController {

  /// Set on a request whose form was refused because it didn't bring back its token.
  public static final String FORM_REFUSED = ErrorPages.class.getName() + ".formRefused";

  /// Set on a request whose form is of another portfolio than that in which its sender is just now.
  public static final String OF_ANOTHER_PORTFOLIO =
      ErrorPages.class.getName() + ".ofAnotherPortfolio";

  private final Pages pages;

  ErrorPages(Pages pages) {
    this.pages = pages;
  }

  @RequestMapping("/error")
  ModelAndView page(HttpServletRequest request) {
    var status = status(request);
    if (isForProgram(request)) {
      var words = Words.in(request.getLocale());
      var kind = kind(status, request);
      return ProblemView.answer(
          status, words.say("error." + kind), List.of(words.say("error." + kind + ".do")));
    }
    var page = page(status, request);
    return Answer.page(status, "error/error", page, view(kind(status, request), page.words()));
  }

  private static boolean isForProgram(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        && path.startsWith("/api/");
  }

  /// Where the book can't be read, it can't be asked who reads either.
  private Page page(HttpStatus status, HttpServletRequest request) {
    try {
      return pages.at("", request);
    } catch (DataAccessException | TransactionException unreadable) {
      if (!status.is5xxServerError()) {
        throw unreadable;
      }
      return pages.ofNobody(request);
    }
  }

  /// Asked for by name, the page is one that doesn't exist.
  private static HttpStatus status(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
        && FullDisk.isBehind(fault)) {
      return HttpStatus.INSUFFICIENT_STORAGE;
    }
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return Objects.requireNonNullElse(known, HttpStatus.NOT_FOUND);
  }

  private static String kind(HttpStatus status, HttpServletRequest request) {
    if (request.getAttribute(OF_ANOTHER_PORTFOLIO) != null) {
      return "portfolio";
    }
    if (request.getAttribute(FORM_REFUSED) != null) {
      return "form";
    }
    return switch (status) {
      case FORBIDDEN -> "forbidden";
      case NOT_FOUND, METHOD_NOT_ALLOWED -> "absent";
      case CONTENT_TOO_LARGE -> "large";
      case INSUFFICIENT_STORAGE -> "full";
      default -> status.is4xxClientError() ? "asked" : "ours";
    };
  }

  private static ErrorView view(String kind, Words words) {
    return new ErrorView(words.say("error." + kind), words.say("error." + kind + ".do"));
  }
}
