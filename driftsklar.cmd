@echo off
rem Starts Driftsklar on Windows; builds it first where it is missing or older than what it is made of.
setlocal
set "HERE=%~dp0"
set "JAR=%HERE%target\driftsklar.jar"
set "ARCHIVE=%HERE%target\driftsklar.jsa"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"

powershell -NoProfile -Command "$jar = Get-Item -ErrorAction SilentlyContinue $env:JAR; if (-not $jar) { exit 1 }; $sources = @(Get-Item (Join-Path $env:HERE 'pom.xml')) + @(Get-ChildItem -Recurse -File -Exclude *.md (Join-Path $env:HERE 'src\main'), (Join-Path $env:HERE 'rules')); if ($sources | Where-Object { $_.LastWriteTimeUtc -gt $jar.LastWriteTimeUtc }) { exit 1 }"
if not errorlevel 1 goto run

where mvn >nul 2>nul
if errorlevel 1 (
    echo driftsklar: mvn is not on the path; install JDK 17 or newer and Maven 3.8 or newer 1>&2
    exit /b 69
)
echo Building Driftsklar; this happens on first use and after a change ^(a minute or two^) ... 1>&2
if exist "%ARCHIVE%" del "%ARCHIVE%"
pushd "%HERE%"
call mvn -q -B -Dmaven.test.skip=true package 1>&2
if errorlevel 1 (
    popd
    echo driftsklar: the build failed; the messages above say why 1>&2
    exit /b 70
)
popd
"%JAVA%" -XX:ArchiveClassesAtExit="%ARCHIVE%" -Xlog:disable -Xlog:all=off -XX:+UseSerialGC -jar "%JAR%" score "%HERE%sample-data\projects.csv" >nul 2>nul

:run
"%JAVA%" -XX:SharedArchiveFile="%ARCHIVE%" -Xshare:auto -Xlog:disable -Xlog:all=off -XX:+UseSerialGC -Xmx96m -XX:TieredStopAtLevel=1 -jar "%JAR%" %*
exit /b %ERRORLEVEL%
