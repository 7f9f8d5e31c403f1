package no.driftsklar.server;

import jakarta.servlet.DispatcherType;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.api.problems.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Who gets in: API keys, and on one's own machine everybody who sits at it. */
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    SecurityFilterChain api(HttpSecurity http, ProblemWriter problems,
            @Value("${driftsklar.require-keys}") boolean requireKeys) throws Exception {
        return http
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // no cookie tells who calls, so no other site's page can act in somebody's name
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable).formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .addFilterBefore(new CallerFilter(requireKeys), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        // the end of an answer that was given bit by bit, to a request that was let in when it came
                        .dispatcherTypeMatchers(DispatcherType.ASYNC).permitAll()
                        .requestMatchers("/problems/**", "/actuator/health/**", "/error").permitAll()
                        // how to use the API is no secret; the page is there on loopback only
                        .requestMatchers("/api/v1/openapi", "/api/v1/openapi.yaml", "/api/v1/openapi/swagger-config", "/docs",
                                "/swagger-ui/**").permitAll()
                        .anyRequest().authenticated())
                .exceptionHandling(handling -> handling
                        .authenticationEntryPoint((request, response, failure) -> problems.write(request, response,
                                new ProblemException(ProblemKind.UNAUTHENTICATED)))
                        .accessDeniedHandler((request, response, failure) -> problems.write(request, response,
                                new ProblemException(ProblemKind.FORBIDDEN))))
                .build();
    }

    /** There are no users with passwords; without this Spring Boot would make one. */
    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager();
    }
}
