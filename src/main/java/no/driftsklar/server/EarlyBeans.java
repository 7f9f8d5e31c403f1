package no.driftsklar.server;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import no.driftsklar.assessment.AssessorPool;
import no.driftsklar.engine.RuleBase;
import no.driftsklar.store.database.Database;
import no.driftsklar.web.words.Words;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/** Makes what takes long to make on threads of its own, while Spring puts the rest together. */
final class EarlyBeans implements ApplicationContextInitializer<GenericApplicationContext> {

    private final CompletableFuture<RuleBase> rules = CompletableFuture.supplyAsync(RuleBase::builtIn);
    private final CompletableFuture<AssessorPool> assessors = rules.thenApply(AssessorPool::new);
    private final CompletableFuture<Void> warm = assessors.thenAccept(WarmUp::run);
    private final CompletableFuture<Words> words = CompletableFuture.supplyAsync(Words::read);

    @Override
    public void initialize(GenericApplicationContext context) {
        register(context, RuleBase.class, rules);
        register(context, AssessorPool.class, assessors);
        Environment settings = context.getEnvironment();
        register(context, Database.class, CompletableFuture.supplyAsync(() -> open(settings)));
        context.registerBean(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME, Words.class, () -> result(words));
        // comes after all beans are there and before the server listens
        context.registerBean(SmartInitializingSingleton.class, () -> () -> result(warm));
    }

    private static <T> void register(GenericApplicationContext context, Class<T> type, CompletableFuture<T> made) {
        context.registerBean(type, () -> result(made));
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
        return url == null ? Database.sqlite(Path.of(settings.getRequiredProperty("driftsklar.data")))
                : Database.postgresql(url, settings.getProperty("spring.datasource.username"),
                        settings.getProperty("spring.datasource.password"));
    }
}
