# Asks until it gets an answer it knows: y is true, skip is false, stop ends the script.
function Read-PlanAnswer {
    param([string] $Question)
    if ($WhatIfPreference) {
        Write-Host ('What if: asks: ' + $Question)
        return $true
    }
    while ($true) {
        $answer = ([string] (Read-Host -Prompt ($Question + ' (y/skip/stop)'))).Trim()
        if ($answer -eq 'y' -or $answer -eq 'yes') {
            return $true
        }
        if ($answer -eq 'skip') {
            return $false
        }
        if ($answer -eq 'stop') {
            $script:PlanIsStopped = $true
            throw 'You asked to stop.'
        }
        Write-Host 'Answer y, skip or stop.'
    }
}

# Whether to run a changing command. The states: so (it is so already), open (it is not), differs (something else is in its
# place), ask (that cannot be told, or it could do harm).
function Confirm-PlanChange {
    param([string] $Command, [string] $Target, [string] $State)
    if ($State -eq 'so') {
        Write-Host ('  Left out, for it is so already: ' + $Command + ' ' + $Target)
        return $false
    }
    if ($State -eq 'differs') {
        $null = Read-PlanAnswer ('  ' + $Command + ' would fail. Leave ' + $Target + ' as it is and go on?')
        return $false
    }
    if ($State -eq 'ask') {
        if (-not (Read-PlanAnswer ('  Run ' + $Command + ' for ' + $Target + '?'))) {
            return $false
        }
    }
    Write-Host ('  ' + $Command + ' ' + $Target)
    return $PSCmdlet.ShouldProcess($Target, $Command)
}

# Says why something cannot be told.
function Write-PlanDoubt {
    param([string] $Reason)
    Write-Warning ('Whether this has been done cannot be told: ' + $Reason)
}

# What a listed object has under a name, without the role before it (Registrar:pool.contoso.com); null if it has no such property.
function Get-PlanValue {
    param($Listed, [string] $Name)
    $property = $Listed.PSObject.Properties[$Name]
    if ($null -eq $property) {
        return $null
    }
    return ([string] $property.Value) -replace '^(Registrar|TrustedApplicationPool)\s*:\s*', ''
}

# Whether the pool is there, with this registrar.
function Test-PlanPool {
    param([string] $Fqdn, [string] $Registrar)
    try {
        $found = @(Get-CsTrustedApplicationPool | Where-Object { (Get-PlanValue $_ 'PoolFqdn') -eq $Fqdn })
    } catch {
        Write-PlanDoubt $_.Exception.Message
        return 'ask'
    }
    if ($found.Count -eq 0) {
        return 'open'
    }
    $actual = Get-PlanValue $found[0] 'Registrar'
    if ($null -eq $actual -or $actual -eq $Registrar) {
        return 'so'
    }
    Write-Warning ('There is a pool ' + $Fqdn + ', but its Registrar is "' + $actual + '".')
    return 'differs'
}

# Whether the pool is gone. What still belongs to it would go with it.
function Test-PlanPoolGone {
    param([string] $Fqdn)
    try {
        $found = @(Get-CsTrustedApplicationPool | Where-Object { (Get-PlanValue $_ 'PoolFqdn') -eq $Fqdn })
        if ($found.Count -eq 0) {
            return 'so'
        }
        $left = @(Get-CsTrustedApplicationEndpoint -TrustedApplicationPoolFqdn $Fqdn)
    } catch {
        Write-PlanDoubt $_.Exception.Message
        return 'ask'
    }
    if ($left.Count -gt 0) {
        Write-Warning ($Fqdn + ' still has contact objects, which would be removed with it: ' + $left.Count)
        $left | Out-Host
        return 'ask'
    }
    return 'open'
}

# Whether the pool has this registrar; empty means none.
function Test-PlanRegistrar {
    param([string] $Fqdn, [string] $Registrar)
    try {
        $found = @(Get-CsTrustedApplicationPool | Where-Object { (Get-PlanValue $_ 'PoolFqdn') -eq $Fqdn })
    } catch {
        Write-PlanDoubt $_.Exception.Message
        return 'ask'
    }
    if ($found.Count -eq 0) {
        Write-Warning ('No pool ' + $Fqdn + ' is listed.')
        return 'ask'
    }
    $actual = Get-PlanValue $found[0] 'Registrar'
    if ($null -eq $actual) {
        Write-PlanDoubt 'the pool shows no Registrar.'
        return 'ask'
    }
    if ($actual -eq $Registrar) {
        return 'so'
    }
    return 'open'
}

# Whether the computer is there, in this pool.
function Test-PlanComputer {
    param([string] $Fqdn, [string] $Pool)
    try {
        $found = @(Get-CsTrustedApplicationComputer | Where-Object { (Get-PlanValue $_ 'Identity') -eq $Fqdn })
    } catch {
        Write-PlanDoubt $_.Exception.Message
        return 'ask'
    }
    if ($found.Count -eq 0) {
        return 'open'
    }
    $actual = Get-PlanValue $found[0] 'Pool'
    if ($null -eq $actual -or $actual -eq $Pool) {
        return 'so'
    }
    Write-Warning ('There is a computer ' + $Fqdn + ', but its pool is "' + $actual + '".')
    return 'differs'
}

# Whether the application is there, on this port.
function Test-PlanApplication {
    param([string] $Pool, [string] $Id, [string] $Port)
    $identity = $Pool + '/' + $Id
    try {
        $found = @(Get-CsTrustedApplication | Where-Object { (Get-PlanValue $_ 'Identity') -eq $identity })
    } catch {
        Write-PlanDoubt $_.Exception.Message
        return 'ask'
    }
    if ($found.Count -eq 0) {
        return 'open'
    }
    $actual = Get-PlanValue $found[0] 'Port'
    if ($null -eq $actual -or $actual -eq $Port) {
        return 'so'
    }
    Write-Warning ('There is an application ' + $identity + ', but its Port is "' + $actual + '".')
    return 'differs'
}

# Whether the application is gone.
function Test-PlanApplicationGone {
    param([string] $Identity)
    try {
        $found = @(Get-CsTrustedApplication | Where-Object { (Get-PlanValue $_ 'Identity') -eq $Identity })
    } catch {
        Write-PlanDoubt $_.Exception.Message
        return 'ask'
    }
    if ($found.Count -eq 0) {
        return 'so'
    }
    $pool = $Identity.Substring(0, $Identity.IndexOf('/'))
    $id = $Identity.Substring($Identity.IndexOf('/') + 1)
    try {
        $left = @(Get-CsTrustedApplicationEndpoint -TrustedApplicationPoolFqdn $pool |
            Where-Object { (Get-PlanValue $_ 'OwnerUrn') -eq $id })
    } catch {
        Write-PlanDoubt $_.Exception.Message
        return 'ask'
    }
    if ($left.Count -gt 0) {
        Write-Warning ($Identity + ' still has contact objects: ' + $left.Count)
        $left | Out-Host
        return 'ask'
    }
    return 'open'
}

# Whether the contact object is there, and belongs to this application.
function Test-PlanEndpoint {
    param([string] $Address, [string] $Id)
    try {
        $found = @(Get-CsTrustedApplicationEndpoint | Where-Object { (Get-PlanValue $_ 'SipAddress') -eq $Address })
    } catch {
        Write-PlanDoubt $_.Exception.Message
        return 'ask'
    }
    if ($found.Count -eq 0) {
        return 'open'
    }
    $actual = Get-PlanValue $found[0] 'OwnerUrn'
    if ($null -eq $actual -or $actual -eq $Id) {
        return 'so'
    }
    Write-Warning ('There is a contact object ' + $Address + ', but it belongs to "' + $actual + '".')
    return 'differs'
}

# Whether the contact object is gone from the pool. One that has moved on to another pool is left alone.
function Test-PlanEndpointGone {
    param([string] $Address, [string] $Pool)
    try {
        $pools = @(Get-CsTrustedApplicationPool | Where-Object { (Get-PlanValue $_ 'PoolFqdn') -eq $Pool })
        if ($pools.Count -eq 0) {
            return 'so'
        }
        $found = @(Get-CsTrustedApplicationEndpoint -TrustedApplicationPoolFqdn $Pool |
            Where-Object { (Get-PlanValue $_ 'SipAddress') -eq $Address })
    } catch {
        Write-PlanDoubt $_.Exception.Message
        return 'ask'
    }
    if ($found.Count -eq 0) {
        return 'so'
    }
    Write-Warning ($Address + ' cannot be had back once it is removed. This is what it is like:')
    $found | Select-Object -Property * | Out-Host
    return 'ask'
}

# Whether the contact object is in this pool and has the registrar of the pool. Both count: a contact object made by WMI is in its
# pool without a registrar, and one of the old pool may have the registrar already.
function Test-PlanMove {
    param([string] $Address, [string] $Pool)
    try {
        $target = @(Get-CsTrustedApplicationPool | Where-Object { (Get-PlanValue $_ 'PoolFqdn') -eq $Pool })
        $found = @(Get-CsApplicationEndpoint -Identity $Address)
        if ($target.Count -ne 1 -or $found.Count -ne 1) {
            Write-PlanDoubt ('found ' + $target.Count + ' pools and ' + $found.Count + ' contact objects.')
            return 'ask'
        }
        $wanted = Get-PlanValue $target[0] 'Registrar'
        $actual = Get-PlanValue $found[0] 'RegistrarPool'
        if ($null -eq $actual) {
            $actual = Get-PlanValue $found[0] 'Registrar'
        }
        if (-not $wanted -or $null -eq $actual) {
            Write-PlanDoubt 'the registrar of the pool or of the contact object is not shown.'
            return 'ask'
        }
        if ($actual -ne $wanted) {
            return 'open'
        }
        if (-not $script:PlanMembers.ContainsKey($Pool)) {
            $script:PlanMembers[$Pool] = @(Get-CsTrustedApplicationEndpoint -TrustedApplicationPoolFqdn $Pool |
                ForEach-Object { Get-PlanValue $_ 'SipAddress' })
        }
    } catch {
        Write-PlanDoubt $_.Exception.Message
        return 'ask'
    }
    if ($script:PlanMembers[$Pool] -contains $Address) {
        return 'so'
    }
    return 'open'
}

# Whether the service is in this state.
function Test-PlanService {
    param([string] $Name, [string] $Computer, [string] $Status)
    try {
        $found = @(Get-CsWindowsService -Name $Name -ComputerName $Computer)
        if ($found.Count -eq 1 -and (Get-PlanValue $found[0] 'Status') -eq $Status) {
            return 'so'
        }
    } catch {
        Write-PlanDoubt $_.Exception.Message
        return 'ask'
    }
    return 'open'
}

# Whether the computer has the newest configuration.
function Test-PlanReplica {
    param([string] $Fqdn)
    try {
        $found = @(Get-CsManagementStoreReplicationStatus -ReplicaFqdn $Fqdn)
    } catch {
        Write-PlanDoubt $_.Exception.Message
        return 'ask'
    }
    if ($found.Count -eq 1 -and (Get-PlanValue $found[0] 'UpToDate') -eq 'True') {
        return 'so'
    }
    return 'open'
}

# Whether the file comes from this run. An older one would take back what has been published since.
function Test-PlanFile {
    param([string] $Path)
    try {
        $file = Get-Item -LiteralPath $Path
    } catch {
        Write-PlanDoubt $_.Exception.Message
        return 'ask'
    }
    if ($file.LastWriteTime -ge $script:PlanBegan) {
        return 'open'
    }
    Write-Warning ($Path + ' was written before this run: ' + $file.LastWriteTime)
    Write-Warning 'Publishing it takes back everything that has been published since.'
    return 'ask'
}
