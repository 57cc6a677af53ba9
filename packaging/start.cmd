@echo off
rem Starts the Driftless of the bundle that this lies in, with the runtime beside it.
rem
rem   DRIFTLESS_JAVA_OPTIONS   more options for the virtual machine, such as -Xmx4g
setlocal
set "home=%~dp0.."
rem Each cache is loaded as a whole, so there is one for what needs least, and one for what only looks.
set "cache=driftless"
if "%~1"=="compose" set "cache=compose"
for %%c in (check lint explain --version --help) do if "%~1"=="%%c" set "cache=check"
"%home%\runtime\bin\java" "@%home%\lib\java.options" "-XX:AOTCache=%home%\lib\%cache%.aot" ^
  %DRIFTLESS_JAVA_OPTIONS% -cp "%home%\lib\driftless.jar" io.github.driftless.launch.Start %*
