package app.tamis.web.signin;

import app.tamis.book.Portfolios;
import app.tamis.web.page.ErrorPages;
import app.tamis.web.page.LinkPaths;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What is asked of every request, and told to every browser.
@Configuration
class SecurityRules {

  /// Nothing from elsewhere, and no script or style that stands in a page.
  private static final String CONTENT =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
          + "form-action 'self'; frame-ancestors 'none'";

  private static final List<String> OPEN =
      List.of(
          "/assets/**",
          "/health",
          "/sign-in",
          "/rehearsal",
          "/verify",
          "/language",
          "/favicon.ico");

  private static String[] open() {
    var links = LinkPaths.ALL.stream().map(link -> "/" + link + "/**");
    return Stream.concat(OPEN.stream(), links).toArray(String[]::new);
  }

  @Bean
  CookieCsrfTokenRepository formTokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("tamis-form");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return tokens;
  }

  @Bean
  SecurityFilterChain everyRequest(
      HttpSecurity http,
      BookSessions sessions,
      CookieCsrfTokenRepository formTokens,
      Portfolios portfolios) {
    return http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(open())
                .permitAll()
                .anyRequest()
                .authenticated())
        .securityContext(context -> context.securityContextRepository(sessions))
        .sessionManagement(
            servlet -> servlet.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .csrf(csrf ->
            csrf.csrfTokenRepository(formTokens)
                .csrfTokenRequestHandler(new FormsOfPortfolios(portfolios)))
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint(new ToSignIn())
                .accessDeniedHandler((request, response, reason) -> {
                  if (reason instanceof CsrfException) {
                    request.setAttribute(ErrorPages.FORM_REFUSED, true);
                  }
                  if (request.getAttribute(ErrorPages.OF_ANOTHER_PORTFOLIO) != null
                      && request.getHeader("HX-Request") != null) {
                    OfThisPortfolio.leadAway(response);
                  } else {
                    response.sendError(403);
                  }
                }))
        .headers(SecurityRules::tell)
        .build();
  }

  private static void tell(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .httpStrictTransportSecurity(policy ->
            policy.includeSubDomains(false).maxAgeInSeconds(Duration.ofDays(365).toSeconds()));
  }
}
