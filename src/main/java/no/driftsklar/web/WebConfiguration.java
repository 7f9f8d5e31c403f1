package no.driftsklar.web;

import java.util.List;
import no.driftsklar.web.layout.LayoutInterceptor;
import no.driftsklar.web.visit.LanguageInterceptor;
import no.driftsklar.web.visit.PageLanguage;
import no.driftsklar.web.visit.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What the controllers and templates of the pages have beside what Spring gives. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Visitors visitors;
    private final LayoutInterceptor layout;

    WebConfiguration(Visitors visitors, LayoutInterceptor layout) {
        this.visitors = visitors;
        this.layout = layout;
    }

    /** A page is HTML also where the address that it answers ends as a file's does. */
    @Autowired
    void sayThatPagesAreHtml(ThymeleafViewResolver pages) {
        pages.setForceContentType(true);
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new PageLanguage();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visitors);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        String[] noPages = {"/api/**", "/actuator/**", "/problems/**", "/docs", "/swagger-ui/**", "/error", "/assets/**"};
        interceptors.addInterceptor(new LanguageInterceptor()).excludePathPatterns(noPages);
        interceptors.addInterceptor(layout).excludePathPatterns(noPages);
    }
}
