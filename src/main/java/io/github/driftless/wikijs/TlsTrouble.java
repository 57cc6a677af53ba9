package io.github.driftless.wikijs;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Why there is no secure connection, in words that do not presume one knows Java.
 *
 * @param why the end of a sentence
 * @param hint the way out
 */
record TlsTrouble(String why, String hint) {

  static TlsTrouble of(SSLException failure) {
    if (isCausedBy(failure, CertPathBuilderException.class)) {
      return new TlsTrouble(
          "Java trusts nobody who signed its certificate",
          "import the certificate with keytool, or name a trust store in"
              + " JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=FILE");
    }
    if (isCausedBy(failure, CertificateExpiredException.class)) {
      return new TlsTrouble("its certificate has expired", "renew it");
    }
    if (isCausedBy(failure, CertificateException.class)) {
      return new TlsTrouble(
          "its certificate is for another name",
          "give the name that is in the certificate, or have one made for this name");
    }
    return new TlsTrouble(
        Optional.ofNullable(failure.getMessage()).orElse("the server broke it off"),
        "is it http and not https? If not, look into the server's log");
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
    return Stream.iterate(
            Optional.of(failure), Optional::isPresent, cause -> cause.map(Throwable::getCause))
        .flatMap(Optional::stream)
        .anyMatch(kind::isInstance);
  }
}
