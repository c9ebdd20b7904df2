package app.tamis.web;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Deletes the data folders that a test class made, after it.
public final class FoldersOfClasses implements AfterAllCallback {

  @Override
  public void afterAll(ExtensionContext context) {
    if (context.getParent().flatMap(ExtensionContext::getTestClass).isEmpty()) {
      RunningTamis.deleteFolders();
    }
  }
}
