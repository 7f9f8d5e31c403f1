package no.driftsklar.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import no.driftsklar.api.problems.Languages;
import no.driftsklar.catalogue.Language;
import no.driftsklar.store.keys.Caller;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What a controller may ask for besides what Spring gives: the {@link Language} of the answer and the {@link Caller}. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FromRequest<>(Language.class, Languages::of));
        resolvers.add(new FromRequest<>(Caller.class, request -> (Caller) SecurityContextHolder.getContext()
                .getAuthentication().getPrincipal()));
    }

    /** None: what is posted is checked by the catalogue. Spring would make one ready at each start that looks for annotations. */
    @Override
    public Validator getValidator() {
        return new Validator() {
            @Override
            public boolean supports(Class<?> type) {
                return false;
            }

            @Override
            public void validate(Object target, Errors errors) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new ScopeInterceptor()).addPathPatterns("/api/**");
    }

    private record FromRequest<T>(Class<T> type, Function<HttpServletRequest, T> value)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public T resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
                WebDataBinderFactory binders) {
            return value.apply(request.getNativeRequest(HttpServletRequest.class));
        }
    }
}
