package io.github.driftless.topology;

/**
 * That a service was told to send its HTTP requests through another one.
 *
 * @param service the id of the service
 * @param through the id of the service that passes them on
 * @param sign the variable that says so: {@code variable HTTP_PROXY}
 */
public record ProxyUse(String service, String through, String sign) {}
