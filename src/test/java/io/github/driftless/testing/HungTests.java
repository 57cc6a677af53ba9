package io.github.driftless.testing;

import java.util.concurrent.TimeoutException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Ends what a test has started that took too long: the browser, Maven, engine or git that it waits
 * for would keep the processors busy, and its output would be waited for until the end of all
 * tests.
 */
public final class HungTests implements TestExecutionListener {

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getThrowable().filter(TimeoutException.class::isInstance).isPresent()) {
      System.out.println("took too long, and its children are ended: " + test.getUniqueId());
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
  }
}
