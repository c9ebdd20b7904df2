package app.tamis.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page: every client in its column.
@Controller
final class BoardController {

  @GetMapping("/")
  String board() {
    return "board/board";
  }
}
