package app.tamis.web.health;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// `/health` is for everybody, and makes no session.
@Configuration(proxyBeanMethods = false)
class HealthSecurity {

  @Bean
  @Order(1)
  SecurityFilterChain healthChain(HttpSecurity http) {
    return http.securityMatcher("/health")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .build();
  }
}
