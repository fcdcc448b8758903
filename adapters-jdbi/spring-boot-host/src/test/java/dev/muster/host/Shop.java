package dev.muster.host;

import dev.muster.adapters.jdbi.SqliteStore;
import dev.muster.domain.ContactImporter;
import dev.muster.domain.identifier.TimeOrderedIds;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** An application with a database and migrations of its own, which keeps its contacts with Muster. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Shop {

    @Bean
    SqliteStore store(@Value("${contacts}") Path file) {
        return SqliteStore.open(file);
    }

    @Bean
    ContactImporter importer(SqliteStore store) {
        Clock clock = Clock.systemUTC();
        return ContactImporter.builder()
                .store(store.contacts())
                .ids(new TimeOrderedIds(clock, new SecureRandom()))
                .clock(clock)
                .build();
    }
}
