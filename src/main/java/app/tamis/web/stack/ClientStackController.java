package app.tamis.web.stack;

import app.tamis.basics.Words;
import app.tamis.identity.Right;
import app.tamis.portfolio.Client;
import app.tamis.stack.Answered;
import app.tamis.stack.Job;
import app.tamis.stack.StackPicture;
import app.tamis.stack.Stacks;
import app.tamis.web.grades.InForce;
import app.tamis.web.page.Answer;
import app.tamis.web.page.Form;
import app.tamis.web.page.Needs;
import app.tamis.web.page.Pages;
import app.tamis.web.page.RemainingClients;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// What a client has for each job, and where a person corrects it.
@Controller
@RequestMapping("/clients/{number}/stack")
@Needs({Right.DECISIONS, Right.MONEY, Right.AGREEMENTS})
final class ClientStackController {

  private final Stacks stacks;
  private final ClientStackViews views;
  private final InForce inForce;
  private final RemainingClients clients;
  private final Pages pages;

  ClientStackController(
      Stacks stacks,
      ClientStackViews views,
      InForce inForce,
      RemainingClients clients,
      Pages pages) {
    this.stacks = stacks;
    this.views = views;
    this.inForce = inForce;
    this.clients = clients;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable int number,
      @RequestParam(defaultValue = "") String done,
      HttpServletRequest request) {
    return answer(HttpStatus.OK, clients.get(number), Form.EMPTY, Optional.empty(), done, request);
  }

  @PostMapping("/{code}")
  ModelAndView type(
      @PathVariable int number,
      @PathVariable String code,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    var client = clients.get(number);
    var job = Job.find(code).orElseThrow(ClientStackController::absent);
    var known = picture();
    var typed = new TypedTool(sent, known.standard().tool(job), known.equipment().currency());
    if (!typed.form().isSound()) {
      return answer(
          HttpStatus.UNPROCESSABLE_CONTENT, client, typed.form(), Optional.of(job), "", request);
    }
    var whom = new Stacks.Whom(client.id(), client.name());
    var by = pages.actor(request);
    var theirs = known.equipment().tools(client.id());
    var standard = known.standard().tool(job);
    var tool = typed.tool();
    if (tool.isEmpty()) {
      stacks.answer(whom, job, Answered.nothing(job, standard, theirs, known.toolkit()), by);
    } else {
      var name = tool.get().tool();
      if (!known.toolkit().job(name).equals(Optional.of(job))) {
        stacks.does(name, Optional.of(job), by);
      }
      stacks.answer(whom, job, Answered.has(tool.get(), standard, theirs), by);
    }
    return Answer.goTo(StackPath.of(client.number()) + "?done=typed#" + job.code());
  }

  @PostMapping("/{code}/taken-back")
  ModelAndView takeBack(
      @PathVariable int number, @PathVariable String code, HttpServletRequest request) {
    var client = clients.get(number);
    var job = Job.find(code).orElseThrow(ClientStackController::absent);
    picture()
        .typed(client.id(), job)
        .ifPresent(answer ->
            stacks.takeBack(
                answer, new Stacks.Whom(client.id(), client.name()), pages.actor(request)));
    return Answer.goTo(StackPath.of(client.number()) + "?done=taken-back#" + job.code());
  }

  private StackPicture picture() {
    return inForce.find().flatMap(stacks::picture).orElseThrow(ClientStackController::absent);
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private ModelAndView answer(
      HttpStatus status,
      Client client,
      Form form,
      Optional<Job> of,
      String done,
      HttpServletRequest request) {
    Words words = pages.words(request);
    return Answer.page(
        status,
        "stack/client",
        pages.at("stack", request),
        views.of(client, form, of, words, words.find("stack.done." + done)));
  }
}
