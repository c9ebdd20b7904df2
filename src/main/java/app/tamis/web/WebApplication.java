package app.tamis.web;

import app.tamis.book.Book;
import app.tamis.book.Portfolios;
import app.tamis.debits.AccountKey;
import app.tamis.documents.DocumentFolder;
import app.tamis.documents.SealKeyFile;
import app.tamis.facts.Callers;
import app.tamis.facts.DataFolder;
import app.tamis.facts.Facts;
import app.tamis.facts.OpenFacts;
import app.tamis.facts.Records;
import app.tamis.facts.SettingsInForce;
import app.tamis.facts.WorkingTime;
import app.tamis.portfolio.SettingsVersions;
import app.tamis.post.PostKey;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/// What Spring wires together: the doors, and the pages over them.
@SpringBootApplication(
    scanBasePackages = "app.tamis",
    exclude = UserDetailsServiceAutoConfiguration.class)
class WebApplication {

  @Bean(destroyMethod = "")
  DataSource dataSource(Book book) {
    return book.dataSource();
  }

  @Bean
  PlatformTransactionManager transactionManager(Book book) {
    return book.transactions();
  }

  @Bean
  Portfolios portfolios(Book book) {
    return book.portfolios();
  }

  @Bean
  OpenFacts openFacts() {
    return OpenFacts.kept();
  }

  @Bean
  Facts facts(Clock clock, OpenFacts open, ApplicationEventPublisher events) {
    return new Facts(clock, _ -> {}, open, events::publishEvent);
  }

  @Bean
  SettingsInForce settingsInForce(Facts facts, SettingsVersions versions, DataFolder data) {
    return new SettingsInForce(facts, versions, data);
  }

  @Bean
  PostKey postKey(ServerSettings settings) {
    return PostKey.below(settings.data());
  }

  @Bean
  AccountKey accountKey(ServerSettings settings) {
    return AccountKey.below(settings.data());
  }

  @Bean
  Records records(OpenFacts open) {
    return new Records(open);
  }

  @Bean
  Callers callers(OpenFacts open) {
    return new Callers(open);
  }

  @Bean
  WorkingTime workingTime() {
    return new WorkingTime();
  }

  @Bean
  DocumentFolder documentFolder(ServerSettings settings) {
    return DocumentFolder.below(settings.data());
  }

  @Bean
  SealKeyFile sealKeyFile(ServerSettings settings) {
    return SealKeyFile.below(settings.data());
  }

  @Bean
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, null, "app.tamis.web.templates");
  }
}
