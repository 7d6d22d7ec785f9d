<#
.SYNOPSIS
Writes the topology and the application endpoints of this deployment to files that Nexthop imports.

.DESCRIPTION
Reads only. Every command that touches the deployment is a Get command; the three files go to the folder you name:

  topology.xml                       the published topology
  trusted-application-endpoints.csv  what Get-CsTrustedApplicationEndpoint lists
  application-endpoints.csv          what Get-CsApplicationEndpoint lists

Run it in the Lync Server (or Skype for Business Server) Management Shell, as a member of CsViewOnlyAdministrator or
of any role above that. PowerShell 2.0 is enough.

.PARAMETER Folder
An existing folder. Files of the three names in it are replaced.

.EXAMPLE
.\Collect-NexthopTopology.ps1 -Folder C:\Temp\Nexthop
#>
param(
    [Parameter(Mandatory = $true)]
    [string] $Folder
)

$ErrorActionPreference = 'Stop'

if (-not (Test-Path -LiteralPath $Folder -PathType Container)) {
    throw ('There is no folder ' + $Folder + '. Make it first, or name another one.')
}

$topologyFile = Join-Path -Path $Folder -ChildPath 'topology.xml'
$trustedFile = Join-Path -Path $Folder -ChildPath 'trusted-application-endpoints.csv'
$applicationFile = Join-Path -Path $Folder -ChildPath 'application-endpoints.csv'

Write-Host 'Reading the topology ...'
(Get-CsTopology -AsXml).ToString() | Out-File -FilePath $topologyFile -Encoding UTF8 -Width 100000

# The endpoints do not tell the trusted application pool they belong to. Asking pool by pool does.
# Select-Object with a star keeps the properties that are really there: a property named here that this version
# lacks would come out empty, and an empty registrar means something.
$trusted = @()
$poolOf = @{}
foreach ($pool in @(Get-CsTrustedApplicationPool)) {
    $fqdn = [string] $pool.PoolFqdn
    Write-Host ('Reading the endpoints of ' + $fqdn + ' ...')
    $column = @{ Name = 'TargetPool'; Expression = { $fqdn } }
    $found = @()
    try {
        $found = @(Get-CsTrustedApplicationEndpoint -TrustedApplicationPoolFqdn $fqdn)
    } catch {
        Write-Host ('  Get-CsTrustedApplicationEndpoint did not answer for this pool: ' + $_.Exception.Message)
    }
    foreach ($endpoint in $found) {
        $trusted += @($endpoint | Select-Object -Property $column, *)
        $poolOf[[string] $endpoint.SipAddress] = $fqdn
    }
    $homed = @()
    try {
        $homed = @(Get-CsApplicationEndpoint -PoolFqdn $fqdn)
    } catch {
        Write-Host ('  Get-CsApplicationEndpoint did not answer for this pool: ' + $_.Exception.Message)
    }
    foreach ($endpoint in $homed) {
        if (-not $poolOf.ContainsKey([string] $endpoint.SipAddress)) {
            $poolOf[[string] $endpoint.SipAddress] = $fqdn
        }
    }
}

Write-Host 'Reading all application endpoints ...'
$applications = @()
foreach ($endpoint in @(Get-CsApplicationEndpoint)) {
    $fqdn = [string] $poolOf[[string] $endpoint.SipAddress]
    $column = @{ Name = 'TargetPool'; Expression = { $fqdn } }
    $applications += @($endpoint | Select-Object -Property $column, *)
}

if ($trusted.Count -gt 0) {
    $trusted | Export-Csv -Path $trustedFile -NoTypeInformation -Encoding UTF8
}
if ($applications.Count -gt 0) {
    $applications | Export-Csv -Path $applicationFile -NoTypeInformation -Encoding UTF8
}

Write-Host ''
Write-Host ('Trusted application endpoints: ' + $trusted.Count + ', application endpoints: ' + $applications.Count)
Write-Host 'What to do next, on any computer with Nexthop:'
Write-Host ('  1. Import ' + $topologyFile)
if ($trusted.Count -gt 0) {
    Write-Host ('  2. Import the endpoints from ' + $trustedFile)
}
if ($applications.Count -gt 0) {
    Write-Host ('  3. Import the endpoints from ' + $applicationFile)
}
if (($trusted.Count + $applications.Count) -eq 0) {
    Write-Host '  No application endpoint was found, so there is no list to import.'
}
