# Vigie alone; Kafka and Elasticsearch run beside it (docker-compose.yml).
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -q -Dquick -Dmaven.test.skip=true package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /var/lib/vigie --create-home vigie
COPY --from=build /src/vigie /opt/vigie/vigie
COPY --from=build /src/app/target/vigie.jar /opt/vigie/vigie.jar
COPY --from=build /src/app/target/lib /opt/vigie/lib
RUN VIGIE_PREPARE=1 /opt/vigie/vigie
USER vigie
VOLUME /var/lib/vigie
ENV VIGIE_DATA=/var/lib/vigie VIGIE_WEB_BIND=0.0.0.0 VIGIE_WEB_PORT=8642
EXPOSE 8642
HEALTHCHECK --start-period=60s CMD ["/opt/vigie/vigie", "health"]
ENTRYPOINT ["/opt/vigie/vigie"]
CMD ["run"]
