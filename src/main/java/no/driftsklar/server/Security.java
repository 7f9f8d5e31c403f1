package no.driftsklar.server;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import no.driftsklar.api.problems.ProblemException;
import no.driftsklar.api.problems.ProblemKind;
import no.driftsklar.api.problems.ProblemWriter;
import no.driftsklar.store.database.Database;
import no.driftsklar.store.keys.ApiKeys;
import no.driftsklar.store.keys.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.request.async.WebAsyncManagerIntegrationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.util.unit.DataSize;

/** Who gets in, the one place for it: API keys, and on one's own machine everybody who sits at it. */
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    ApiKeys apiKeys(Database database, Clock clock) {
        return new ApiKeys(database, clock);
    }

    @Bean
    FailedSignIns failedSignIns(Clock clock, @Value("${driftsklar.sign-in.failures}") int failures,
            @Value("${driftsklar.sign-in.window}") Duration window) {
        return new FailedSignIns(failures, window, clock);
    }

    /** The request is observed as a whole; each of the dozen filters on its own would tell nobody anything. */
    @Bean
    static SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Where a chain begins, with nothing but what both have. Spring's own beginning looks through all beans for customizers of
     * each of its methods, and its parts look for more; there are none, so they may look in a context that is empty.
     */
    private static HttpSecurity chain(ObjectPostProcessor<Object> objects) throws Exception {
        GenericApplicationContext nothing = new GenericApplicationContext();
        nothing.refresh();
        return new HttpSecurity(objects, new AuthenticationManagerBuilder(objects), Map.of(ApplicationContext.class, nothing,
                        PathPatternRequestMatcher.Builder.class, PathPatternRequestMatcher.withDefaults()))
                .addFilter(new WebAsyncManagerIntegrationFilter())
                .securityContext(Customizer.withDefaults()).servletApi(Customizer.withDefaults());
    }

    /** The API. No cookie tells who calls, so no other site's page can act in somebody's name, and no token need guard against it. */
    @Bean
    @Order(1)
    SecurityFilterChain api(ObjectPostProcessor<Object> objects, ProblemWriter problems, ApiKeys keys, FailedSignIns failures,
            @Value("${driftsklar.require-keys}") boolean requireKeys) throws Exception {
        return chain(objects)
                .securityMatcher("/api/**", "/actuator/**", "/problems/**", "/docs", "/swagger-ui/**", "/error")
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"))
                        // what the API answers is data: a browser that takes it for a page must run nothing of it
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                PathPatternRequestMatcher.withDefaults().matcher("/api/**"),
                                new StaticHeadersWriter("Content-Security-Policy",
                                        "default-src 'none'; frame-ancestors 'none'; sandbox"))))
                .addFilterBefore(new CallerFilter(requireKeys, keys, failures, problems),
                        AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        // the end of an answer that was given bit by bit, to a request that was let in when it came
                        .dispatcherTypeMatchers(DispatcherType.ASYNC).permitAll()
                        .requestMatchers("/problems", "/problems/*", "/actuator/health", "/actuator/health/*", "/error")
                        .permitAll()
                        .requestMatchers("/actuator/**").hasAuthority(Scope.ADMIN.key())
                        // how to use the API is no secret; the page is there on loopback only
                        .requestMatchers("/api/v1/openapi", "/api/v1/openapi.yaml", "/api/v1/openapi/swagger-config",
                                "/docs", "/swagger-ui/**").permitAll()
                        .anyRequest().authenticated())
                .exceptionHandling(handling -> handling
                        .authenticationEntryPoint((request, response, failure) -> problems.write(request, response,
                                new ProblemException(ProblemKind.UNAUTHENTICATED)))
                        .accessDeniedHandler((request, response, failure) -> problems.write(request, response,
                                new ProblemException(ProblemKind.FORBIDDEN))))
                .build();
    }

    /** Pages: what a visitor may see of a project their own package says. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(ObjectPostProcessor<Object> objects, ApiKeys keys, FailedSignIns failures,
            @Value("${driftsklar.require-keys}") boolean requireKeys,
            @Value("${driftsklar.body.pages-with-files}") Set<String> files,
            @Value("${driftsklar.batches.max-bytes}") DataSize mostBytes) throws Exception {
        KeySignIn signIn = new KeySignIn(keys, failures);
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        // as long as somebody may leave a form open: a token that is gone would cost them what they wrote; Lax, because a
        // Strict one is not sent when a link in a message is followed, and the page would get a new one in its place
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax").maxAge(Duration.ofDays(30)));
        return chain(objects)
                // whoever was signed out in the middle of a page and signs in again sends it with the token that it has
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .sessionManagement(Customizer.withDefaults())
                .authenticationProvider(signIn)
                .formLogin(form -> form.loginPage(KeySignIn.PAGE).passwordParameter("key").successHandler(signIn)
                        .failureHandler(signIn))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .headers(headers -> headers
                        // with no referrer at all a browser would say of its own forms that they come from nowhere
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; style-src 'self'; "
                                + "script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; "
                                + "base-uri 'none'; frame-ancestors 'none'"))
                        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"))
                        .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"))
                        .addHeaderWriter(new StaticHeadersWriter("Permissions-Policy",
                                "camera=(), microphone=(), geolocation=()")))
                // before a form is looked into for its token: what is no form for the visitor is not taken in
                .addFilterBefore(new VisitorFilter(requireKeys, keys), CsrfFilter.class)
                .addFilterBefore(new PageBodyFilter(files, mostBytes), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, denied) ->
                        request.getRequestDispatcher("/page-error").forward(request, response)))
                .build();
    }

    /** A method that nobody knows is answered as any that the resource does not take. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected(ProblemWriter problems) {
        return (request, response, rejection) -> problems.write(request, response,
                new ProblemException(ProblemKind.INVALID_REQUEST));
    }
}
