package no.driftsklar.server;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.store.database.Database;
import no.driftsklar.web.words.Words;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Makes what takes long to make on threads of its own, while Spring puts the rest together. */
final class EarlyBeans
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, ApplicationContextInitializer<GenericApplicationContext> {

    private final CompletableFuture<RuleBase> rules = begin(RuleBase::builtIn);
    private final CompletableFuture<AssessorPool> assessors = rules.thenApply(AssessorPool::new);
    private final CompletableFuture<Void> warm = assessors.thenAccept(WarmUp::run);
    private final CompletableFuture<Words> words = begin(Words::read);
    private CompletableFuture<Database> database;

    /** As soon as the settings are known: what guards the requests asks for the database first of all. */
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        Environment settings = prepared.getEnvironment();
        database = begin(() -> open(settings));
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        register(context, RuleBase.class, rules);
        register(context, AssessorPool.class, assessors);
        register(context, Database.class, database);
        context.registerBean(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME, Words.class, () -> result(words),
                EarlyBeans::leaveOut);
        // comes after all beans are there and before the server listens
        context.registerBean(SmartInitializingSingleton.class, () -> () -> result(warm), EarlyBeans::leaveOut);
    }

    /** While the build works out the beans it is enough to know of these. */
    private static <T> CompletableFuture<T> begin(Supplier<T> work) {
        return Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING) ? new CompletableFuture<>()
                : CompletableFuture.supplyAsync(work);
    }

    private static <T> void register(GenericApplicationContext context, Class<T> type, CompletableFuture<T> made) {
        context.registerBean(type, () -> result(made), EarlyBeans::leaveOut);
    }

    /** Out of what the build works out: they are registered here each time. */
    private static void leaveOut(BeanDefinition bean) {
        bean.setAttribute(BeanRegistrationAotProcessor.IGNORE_REGISTRATION_ATTRIBUTE, true);
    }

    private static <T> T result(CompletableFuture<T> made) {
        try {
            return made.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** PostgreSQL where Spring's usual settings name it, else the database in the data folder. */
    private static Database open(Environment settings) {
        String url = settings.getProperty("spring.datasource.url");
        return !StringUtils.hasText(url) ? Database.sqlite(Path.of(settings.getRequiredProperty("driftsklar.data")))
                : Database.postgresql(url, settings.getProperty("spring.datasource.username"),
                        settings.getProperty("spring.datasource.password"));
    }
}
