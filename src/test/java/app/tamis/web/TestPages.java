package app.tamis.web;

import app.tamis.identity.Right;
import app.tamis.web.page.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Pages that only tests have.
@Controller
final class TestPages {

  @GetMapping("/test/fails")
  String fails() {
    throw new IllegalStateException("for a test");
  }

  @GetMapping(value = "/test/money", produces = "text/plain")
  @ResponseBody
  @Needs(Right.MONEY)
  String money() {
    return "money";
  }

  @GetMapping(value = "/test/grades", produces = "text/plain")
  @ResponseBody
  @Needs(Right.GRADES)
  String grades() {
    return "grades";
  }

  @GetMapping(value = "/test/reactions", produces = "text/plain")
  @ResponseBody
  @Needs({Right.MONEY, Right.REACTIONS})
  String reactions() {
    return "reactions";
  }
}
