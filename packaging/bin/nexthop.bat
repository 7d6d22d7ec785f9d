@echo off
rem Starts Nexthop with the Java runtime that lies beside it, whatever Java the machine has.
setlocal
set "home=%~dp0.."
set "cache=-XX:+IgnoreUnrecognizedVMOptions"
if exist "%home%\lib\nexthop.aot" set "cache=-XX:AOTCache=%home%\lib\nexthop.aot"
"%home%\runtime\bin\java.exe" ^
  "%cache%" -Xlog:disable -Xlog:all=error:stderr -Xlog:aot*=off:stderr -Xlog:cds*=off:stderr ^
  -XX:+UseSerialGC -Xmx2g ^
  --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
  %NEXTHOP_JAVA_OPTIONS% ^
  -p "%home%\lib\javafx" --add-modules javafx.controls ^
  -cp "%home%\lib\nexthop.jar" ^
  nexthop.app.Main %*
exit /b %ERRORLEVEL%
